import type { NextRequest } from 'next/server';
import { problem } from '@/server/links/problem';
import { isBundleId } from '@/server/packages/bundle-store';
import { getPackages } from '@/server/packages/get-packages';
import { addsNoPackages, tryLater } from '@/server/packages/package-problems';

/** The modules of a bundle, which never change. */
export async function GET(_request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const packages = getPackages();
  if (!packages) return addsNoPackages();
  const { id } = await params;
  const modules = isBundleId(id) ? await packages.store.read(id).catch(() => undefined) : null;
  if (modules === undefined) return tryLater('the store of packages does not answer; try again in a few seconds');
  if (modules === null)
    return problem({ status: 404, title: 'There is no such bundle', detail: 'ask for its packages again' });
  return Response.json({ modules }, { headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } });
}
