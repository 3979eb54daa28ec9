interface Window {
  count: number;
  endsAt: number;
}

const windows = new Map<string, Window>();

/** Counts a request. This counts for one server only: several need a shared store such as Redis. */
export function countRequest(client: string, { limit, seconds }: { limit: number; seconds: number }) {
  const now = Date.now();
  let window = windows.get(client);
  if (!window || window.endsAt <= now) {
    window = { count: 0, endsAt: now + seconds * 1000 };
    windows.set(client, window);
  }
  window.count++;
  return {
    allowed: window.count <= limit,
    remaining: Math.max(0, limit - window.count),
    resetSeconds: Math.ceil((window.endsAt - now) / 1000),
  };
}
