import { expect, test } from 'vitest';
import { POST } from './route';

function order(body: unknown): Request {
  return new Request('http://localhost:3000/api/price', { method: 'POST', body: JSON.stringify(body) });
}

test('one lamp costs its price', async () => {
  const response = await POST(order({ product: 'lamp' }));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ cents: 4900 });
});

test('ten lamps are ten percent off', async () => {
  const response = await POST(order({ product: 'lamp', amount: 10 }));
  expect(await response.json()).toEqual({ cents: 44100 });
});

test('an unknown product is a 404', async () => {
  const response = await POST(order({ product: 'sofa' }));
  expect(response.status).toBe(404);
});
