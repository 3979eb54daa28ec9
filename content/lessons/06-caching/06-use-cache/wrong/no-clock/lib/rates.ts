export async function readRates() {
  return { usd: 1.08 };
}
