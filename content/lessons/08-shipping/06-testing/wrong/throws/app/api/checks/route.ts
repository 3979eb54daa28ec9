import { POST } from '../price/route';

export async function GET(request: Request) {
  const product = new URL(request.url).searchParams.get('product') ?? 'lamp';
  const body = JSON.stringify({ product, amount: 2 });
  const response = await POST(new Request('http://localhost/api/price', { method: 'POST', body }));
  if (!response.ok) throw new Error(`No price of a ${product}`);
  const { cents } = await response.json();
  return Response.json({ status: response.status, cents });
}
