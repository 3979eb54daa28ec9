import { dependencies, mail } from '@/lib/dependencies';

// Ready: everything this server needs works. A load balancer sends no visitors to a 503.
export async function GET() {
  const names = Object.keys(dependencies);
  const results = await Promise.allSettled(Object.values(dependencies).map((check) => check()));
  const failing = names.filter((_, index) => results[index]?.status === 'rejected');
  const headers = { 'Cache-Control': 'no-store' };
  return Response.json({ ready: failing.length === 0, failing }, { status: failing.length ? 503 : 200, headers });
}

/** For this example only: breaks and mends the mail server. */
export function POST() {
  mail.works = !mail.works;
  return Response.json({ mail: mail.works });
}
