import { draftMode } from 'next/headers';

export async function GET() {
  const { isEnabled } = await draftMode();
  return Response.json(isEnabled ? { title: 'Next week', draft: true } : { title: 'This week', draft: false });
}
