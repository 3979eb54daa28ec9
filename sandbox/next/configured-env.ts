import { inlinedEnv, setInlinedEnv } from '../runtime/modules/inlined-env';
import type { NextConfigComplete } from './next-release';
import { DIST, serverProject } from './project';

const FILE = `${DIST}/server/inlined-env.json`;

/**
 * Has compiled code see `env` of the configuration and NEXT_PUBLIC_ variables as they are now.
 * @throws in Next's words where `env` has a name that is Next's own
 */
export function inlineEnv({ env, configFileName }: NextConfigComplete): void {
  const configured = Object.entries(env ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const taken = configured.find(([name]) => /^(NODE_.+|__.+|NEXT_RUNTIME)$/i.test(name));
  if (taken) {
    throw new Error(
      `The key "${taken[0]}" under "env" in ${String(configFileName)} is not allowed. https://nextjs.org/docs/messages/env-key-not-allowed`,
    );
  }
  const shared = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  setInlinedEnv(Object.fromEntries([...shared, ...configured]));
}

/** Keeps it among what a build writes: the server that serves the build has what the build had. */
export function writeInlinedEnv(): void {
  serverProject().disk.write(FILE, JSON.stringify(inlinedEnv));
}

export function readInlinedEnv(): void {
  const text = serverProject().disk.text(FILE);
  if (text !== undefined) setInlinedEnv(JSON.parse(text) as Record<string, unknown>);
}
