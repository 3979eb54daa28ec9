import { products, readProducts } from '@/lib/products';

export async function GET() {
  return Response.json(await readProducts());
}

export async function POST(request: Request) {
  products.push(await request.text());
  return Response.json({ total: products.length }, { status: 201 });
}
