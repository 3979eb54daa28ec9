export async function GET(_request: Request, { params }: { params: Promise<{ currency: string }> }) {
  const { currency } = await params;
  try {
    const response = await fetch(`${process.env.RATES_URL}/${encodeURIComponent(currency)}`, {
      headers: { 'X-Key': process.env.RATES_KEY ?? '' },
      signal: AbortSignal.timeout(500),
    });
    if (response.status === 404) return Response.json({ error: `No rate for ${currency}` }, { status: 404 });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const { rate } = await response.json();
    // Only what our clients need: the rest of the answer stays here.
    return Response.json({ currency, rate });
  } catch (error) {
    console.error('The rates service failed:', error instanceof Error ? error.message : error);
    // 502: we are fine, who we asked is not.
    return Response.json({ error: 'Rates are not available' }, { status: 502 });
  }
}
