import { NEXT_VERSIONS } from '../protocol';
import type { ServerKind } from './server-kind';
import { createServerSupply, type ServerSupply } from './server-supply';

let ahead: ServerSupply | null = null;

/**
 * Starts the page's first server while the page itself still loads, where `data-start` of the document's root names its
 * kind, such as `16 development` (components/ui/HostScript.tsx).
 */
export function startAhead(): void {
  const kind = parseKind(document.documentElement.dataset['start']);
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

function createLocalSupply(): ServerSupply {
  const { documentElement } = document;
  return createServerSupply({
    // Not in the body, which React may not have hydrated yet.
    element: documentElement,
    // Another origin's, where this site is set up so.
    sandboxUrl: documentElement.dataset['sandbox'] ?? '/sandbox.html',
    runtimeUrl: ({ next, mode }) => `/generated/next-${next}-${mode}.js`,
    now: () => performance.now(),
  });
}

function parseKind(text = ''): ServerKind | null {
  const [name, mode] = text.split(' ');
  const next = NEXT_VERSIONS.find((known) => known === name);
  return next && (mode === 'development' || mode === 'production') ? { next, mode } : null;
}
