import { NEXT_VERSIONS } from '../protocol';
import { hostScript } from './host-script';
import type { ServerKind } from './server-kind';
import { createServerSupply, type ServerSupply } from './server-supply';

/** Where a browser keeps which kind of server its page had last, such as `16 development`. */
const LAST_KIND_KEY = 'route-playground:server';

let ahead: ServerSupply | null = null;

/**
 * Starts the page's first server while the page itself still loads: of the kind that the address asks for (`embed.js` has it
 * so), else of the one that this browser had last, else of the script's.
 */
export function startAhead(): void {
  const asked = new URLSearchParams(location.search).get('start') ?? undefined;
  const kind = parseKind(asked) ?? parseKind(readLastKind()) ?? parseKind(hostScript()?.dataset['start']);
  if (!kind) return;
  ahead = createLocalSupply();
  ahead.prepare(kind);
}

/** @returns where servers come from: once the supply that has started already, else one that starts now */
export function takeSupply(): ServerSupply {
  const taken = ahead ?? createLocalSupply();
  ahead = null;
  return taken;
}

/** The next visit starts with a server of this kind. */
export function rememberKind({ next, mode }: ServerKind): void {
  try {
    localStorage.setItem(LAST_KIND_KEY, `${next} ${mode}`);
  } catch {
    // Where nothing may be stored, every visit starts as the first.
  }
}

function createLocalSupply(): ServerSupply {
  return createServerSupply({
    // Not in the body, which React may not have hydrated yet.
    element: document.documentElement,
    sandboxUrl: hostScript()?.dataset['sandbox'] ?? '/sandbox.html',
    runtimeUrl: ({ next, mode }) => `/generated/next-${next}-${mode}.js`,
    now: () => performance.now(),
  });
}

function readLastKind(): string | undefined {
  try {
    return localStorage.getItem(LAST_KIND_KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

function parseKind(text = ''): ServerKind | null {
  const [next, mode] = text.split(' ');
  const version = NEXT_VERSIONS.find((known) => known === next);
  return version && (mode === 'development' || mode === 'production') ? { next: version, mode } : null;
}
