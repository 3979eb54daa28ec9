import { readRates } from '@/lib/rates';

export async function GET() {
  return Response.json(await readRates());
}
