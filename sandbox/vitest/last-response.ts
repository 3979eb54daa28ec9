import type { TestedResponse } from '../protocol';

const READERS = ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'] as const;
const LOOKED_AT = ['status', 'statusText', 'ok', 'headers', 'body', 'bodyUsed'] as const;

const MOST_CHARACTERS = 20_000;
/** How long the rest of a body may take. */
const DEADLINE_MS = 300;

export interface LastResponses {
  /** @returns the response that a test looked at last; undefined where it looked at none */
  of(test: number): Promise<TestedResponse | undefined>;
  stop(): void;
}

/**
 * Notices which response each test looks at, whoever made it: a handler that was called, or the server.
 * @param current the test that runs, or null
 */
export function watchResponses(current: () => number | null): LastResponses {
  const last = new Map<number, Response>();
  const bodies = new WeakMap<Response, unknown>();
  const look = (response: Response) => {
    const test = current();
    if (test !== null) last.set(test, response);
  };
  const undo = [
    ...LOOKED_AT.map((name) => onGet(name, look)),
    ...READERS.map((name) => onRead(name, look, (response, value) => bodies.set(response, value))),
  ];
  return {
    async of(test) {
      const response = last.get(test);
      if (!response) return undefined;
      const { status, statusText, headers } = response;
      const body = bodies.has(response) ? textOf(bodies.get(response)) : await readRest(response);
      return { status, statusText, headers: [...headers], body: body.slice(0, MOST_CHARACTERS) };
    },
    stop: () => undo.forEach((restore) => restore()),
  };
}

function onGet(name: (typeof LOOKED_AT)[number], look: (response: Response) => void): () => void {
  return replace(name, ({ get, ...rest }) => ({
    ...rest,
    get(this: Response): unknown {
      look(this);
      return get?.call(this) as unknown;
    },
  }));
}

function onRead(
  name: (typeof READERS)[number],
  look: (response: Response) => void,
  keep: (response: Response, value: unknown) => void,
): () => void {
  return replace(name, ({ value: read, ...rest }) => ({
    ...rest,
    async value(this: Response) {
      look(this);
      const value: unknown = await (read as () => Promise<unknown>).call(this);
      keep(this, value);
      return value;
    },
  }));
}

/** @returns its undo */
function replace(name: string, by: (own: PropertyDescriptor) => PropertyDescriptor): () => void {
  const { prototype } = Response;
  const holder = [prototype, Object.getPrototypeOf(prototype) as object].find((each) => Object.hasOwn(each, name));
  const own = holder && Object.getOwnPropertyDescriptor(holder, name);
  if (!own?.configurable) return () => undefined;
  Object.defineProperty(prototype, name, by(own));
  return () => {
    if (holder === prototype) Object.defineProperty(prototype, name, own);
    else Reflect.deleteProperty(prototype, name);
  };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
  if (value instanceof FormData)
    return [...value].map(([name, entry]) => `${name}=${typeof entry === 'string' ? entry : entry.name}`).join('\n');
  if (value instanceof Blob) return `${value.size} bytes`;
  return JSON.stringify(value, null, 2);
}

// Kept from before the tests fake the time.
const later = setTimeout;

/** @returns as much of a body that nobody has read as comes soon */
async function readRest({ body, bodyUsed }: Response): Promise<string> {
  if (!body || bodyUsed || body.locked) return '';
  const reader = body.getReader();
  const late = new Promise<undefined>((resolve) => later(resolve, DEADLINE_MS));
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < MOST_CHARACTERS) {
    const chunk = await Promise.race([reader.read().catch(() => undefined), late]);
    if (!chunk || chunk.done) break;
    text += decoder.decode(chunk.value, { stream: true });
  }
  void reader.cancel().catch(() => undefined);
  return text;
}
