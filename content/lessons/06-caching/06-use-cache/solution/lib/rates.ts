export async function readRates() {
  'use cache';
  return { usd: 1.08, read: new Date().toISOString() };
}
