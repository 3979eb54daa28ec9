import { euros } from '@/app/_lib/money';

// (shop) is for the reader of the code. The address is /api/products.
export function GET() {
  return Response.json([{ name: 'Lamp', price: euros(4900) }]);
}
