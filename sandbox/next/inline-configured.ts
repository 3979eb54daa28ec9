import { setDefinedNames } from '../runtime/modules/defined-names';
import { setInlinedEnv } from '../runtime/modules/inlined-env';
import type { NextConfigComplete } from './next-release';
import { DIST, serverProject } from './project';

const FILE = `${DIST}/server/inlined.json`;

/** What the compiler writes into the code. */
interface Inlined {
  /** In place of `process.env.NAME`. */
  env: Record<string, unknown>;
  /** In place of other names. */
  names: Record<string, unknown>;
}

let inlined: Inlined = { env: {}, names: {} };

/**
 * Has compiled code see `env` and `compiler.define` of the configuration, and NEXT_PUBLIC_ variables, as they are now.
 * @throws in Next's words where one of them has a name that is Next's own, or another's
 */
export function inlineConfigured(config: NextConfigComplete): void {
  const shared = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  const env = { ...Object.fromEntries(shared), ...configuredEnv(config) };
  const names: Record<string, unknown> = {};
  for (const { option, name, value } of serverProject().release.definesNames ? definitionsIn(config) : []) {
    const [, variable] = /^process\.env\.([^.]+)$/.exec(name) ?? [];
    if (variable === undefined ? name in names : variable in env || isNexts(variable))
      throw new Error(
        `The \`compiler.${option}\` option is configured to replace the \`${name}\` variable. This variable is either part of a Next.js built-in or is already configured.`,
      );
    if (variable === undefined) names[name] = value;
    else env[variable] = value;
  }
  use({ env, names });
}

function configuredEnv({ env, configFileName }: NextConfigComplete): Record<string, unknown> {
  const configured = Object.entries(env ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const taken = configured.find(([name]) => isNexts(name));
  if (taken) {
    throw new Error(
      `The key "${taken[0]}" under "env" in ${String(configFileName)} is not allowed. https://nextjs.org/docs/messages/env-key-not-allowed`,
    );
  }
  return Object.fromEntries(configured);
}

function isNexts(variable: string): boolean {
  return /^(NODE_.+|__.+|NEXT_RUNTIME)$/i.test(variable);
}

function definitionsIn({ compiler }: NextConfigComplete): { option: string; name: string; value: unknown }[] {
  const options = (compiler ?? {}) as Record<string, Record<string, unknown> | undefined>;
  return ['define', 'defineServer'].flatMap((option) =>
    Object.entries(options[option] ?? {}).map(([name, value]) => ({ option, name, value })),
  );
}

function use(values: Inlined): void {
  inlined = values;
  setInlinedEnv(values.env);
  setDefinedNames(values.names);
}

/** Keeps it among what a build writes: the server that serves the build has what the build had. */
export function writeInlined(): void {
  serverProject().disk.write(FILE, JSON.stringify(inlined));
}

export function readInlined(): void {
  const text = serverProject().disk.text(FILE);
  if (text !== undefined) use(JSON.parse(text) as Inlined);
}
