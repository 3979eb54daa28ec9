import { readRates } from '@/lib/rates';

export async function GET() {
  'use cache';
  return Response.json(await readRates());
}
