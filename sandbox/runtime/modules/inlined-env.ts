/**
 * What a bundler writes in place of `process.env.NAME`: NAME -> value. Compiled code looks here first, and the environment
 * itself never hears of it.
 */
export const inlinedEnv = Object.create(null) as Record<string, unknown>;

export function setInlinedEnv(values: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(inlinedEnv)) Reflect.deleteProperty(inlinedEnv, name);
  Object.assign(inlinedEnv, values);
}
