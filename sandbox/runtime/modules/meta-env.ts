import process from '../node/process';

/** What Turbopack gives as `import.meta.env`: Vite's names, and nothing of the environment. */
export function metaEnv(): Record<string, unknown> {
  const PROD = process.env.NODE_ENV === 'production';
  return { DEV: !PROD, PROD, MODE: PROD ? 'production' : 'development', BASE_URL: '/', SSR: true };
}
