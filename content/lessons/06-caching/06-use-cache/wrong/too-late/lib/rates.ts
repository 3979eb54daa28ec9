export async function readRates() {
  const rates = { usd: 1.08, read: new Date().toISOString() };
  ('use cache');
  return rates;
}
