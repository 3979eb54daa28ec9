export async function readRates() {
  return { usd: 1.08, read: new Date().toISOString() };
}
