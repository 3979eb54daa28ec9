import assert from 'node:assert/strict';
import { POST } from '../price/route';

// The same idea without a test runner: a handler that checks another one.
export async function GET() {
  const body = JSON.stringify({ product: 'chair', amount: 2 });
  const response = await POST(new Request('http://localhost:3000/api/price', { method: 'POST', body }));
  try {
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { cents: 25800 });
    return Response.json({ passed: true });
  } catch (error) {
    return Response.json({ passed: false, error: (error as Error).message }, { status: 500 });
  }
}
