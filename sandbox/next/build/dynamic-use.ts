import type { Position } from '../../protocol';
import { firstPosition } from '../../runtime/modules/source-position';

/** What a handler used that only a request has. */
export interface DynamicUse {
  /** Such as "used `cookies`". */
  said: string;
  /** The call. */
  position: Position | null;
}

type Answer = (...args: unknown[]) => Promise<unknown>;

const METHODS = ['handle', 'prerender'];

let uses: Map<string, DynamicUse> | undefined;

/**
 * Has the build note what handlers used that only a request has: Next's build leaves such routes dynamic and says no word.
 * @returns path -> what its handler used, filled while the build runs
 */
export function noteDynamicUses(): ReadonlyMap<string, DynamicUse> {
  uses = new Map();
  return uses;
}

/** Watches a route's module while a build runs. */
export function watchDynamicUse(pathname: string, routeModule: unknown): void {
  const notes = uses;
  if (!notes || typeof routeModule !== 'object' || routeModule === null) return;
  for (const name of METHODS) {
    const answer: unknown = Reflect.get(routeModule, name);
    if (typeof answer !== 'function') continue;
    const watched: Answer = (...args) =>
      (answer as Answer).apply(routeModule, args).catch((error: unknown) => {
        const use = useOf(error);
        if (use) notes.set(pathname, use);
        throw error;
      });
    Reflect.set(routeModule, name, watched);
  }
}

/** Ends the watch: a server's modules are made anew after its build. */
export function stopNotingDynamicUses(): void {
  uses = undefined;
}

/** From Next's own message: "Route /a couldn't be rendered statically because it used `cookies`. See more info …". */
function useOf(error: unknown): DynamicUse | undefined {
  const { message, stack } = error instanceof Error ? error : { message: '' };
  if (!message.startsWith('Dynamic server usage: ')) return undefined;
  const said =
    /because it (used .+?)\.(?:\s|$)/.exec(message)?.[1] ?? `used a ${message.slice('Dynamic server usage: '.length)}`;
  return { said, position: typeof stack === 'string' ? firstPosition(stack) : null };
}
