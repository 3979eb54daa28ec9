import type { NextRequest } from 'next/server';
import { clientAddress } from '@/server/links/client-address';
import { createRateLimit } from '@/server/links/limit-rate';
import { problem } from '@/server/links/problem';
import { readJson } from '@/server/links/read-json';
import { getPackages } from '@/server/packages/get-packages';
import { addsNoPackages, refused, tooManyPackages, tryLater } from '@/server/packages/package-problems';
import { packageRequestSchema, reasonOfRefusal } from '@/server/packages/package-request';
import { readPackagesConfig } from '@/server/packages/packages-config';

/** A lock of 300 packages has less. */
const MAX_BYTES = 256 * 1024;

const limitRate = createRateLimit(readPackagesConfig(process.env).perMinute);

/** Answers with the lock of the packages that are asked for, and with the name of the bundle of what is imported of them. */
export async function POST(request: NextRequest) {
  const packages = getPackages();
  if (!packages) return addsNoPackages();
  const rate = await limitRate(clientAddress(request.headers));
  if (!rate.ok) return tooManyPackages(rate.retryAfterSeconds);

  const body = await readJson(request, MAX_BYTES);
  if (!body.ok) {
    const isTooLarge = body.problem.status === 413;
    return isTooLarge ? refused(`what is asked for is over ${MAX_BYTES / 1024} KB`) : problem(body.problem);
  }
  const wanted = packageRequestSchema.safeParse(body.value);
  if (!wanted.success) return refused(reasonOfRefusal(wanted.error));

  const bundle = await packages.find(wanted.data);
  switch (bundle.state) {
    case 'ready':
      return Response.json({ id: bundle.id, lock: bundle.lock }, { headers: { 'Cache-Control': 'no-store' } });
    case 'refused':
      return refused(bundle.reason);
    case 'busy':
      return tryLater('many packages are being added; try again in a few seconds');
    case 'unavailable':
      return tryLater('the store of packages does not answer; try again in a few seconds');
  }
}
