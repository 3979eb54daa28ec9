import { after } from 'next/server';
import { outbox, sendMail } from '@/lib/outbox';

export async function POST(request: Request) {
  const { email } = await request.json();
  after(async () => {
    await sendMail(email);
    console.log(`Mail to ${email} is out`);
  });
  // The mail takes a while; the answer does not.
  return Response.json({ email, mailsSoFar: outbox.length }, { status: 202 });
}
