/** @returns the environment for a Next.js of its own: it sets NODE_ENV itself */
export function nextEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  Reflect.deleteProperty(environment, 'NODE_ENV');
  return environment;
}
