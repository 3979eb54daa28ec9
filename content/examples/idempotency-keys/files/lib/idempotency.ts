interface Entry {
  body: string;
  response: Promise<Response>;
}

const entries = new Map<string, Entry>();

/** Runs `work` once for each key; the same key gets the same answer. */
export async function once(key: string, body: string, work: () => Promise<Response>): Promise<Response> {
  const known = entries.get(key);
  // The same key for another payment is a bug of the client.
  if (known && known.body !== body) return Response.json({ error: 'Key used for another body' }, { status: 422 });
  // The promise is kept, not its result: two requests at the same time share one run.
  const entry = known ?? { body, response: work() };
  entries.set(key, entry);
  // A body can be read once, so everyone gets a copy.
  const response = (await entry.response).clone();
  if (known) response.headers.set('Idempotent-Replayed', 'true');
  return response;
}
