/** What every server offers of Next.js and React. */
const ALWAYS = [
  'next',
  'next/server',
  'next/headers',
  'next/navigation',
  'next/cache',
  'next/constants',
  'next/og',
  'server-only',
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
];

/** The packages that code may import, under `package:NAME`. The servers define them: `sandbox/next/packages.ts`. */
export function offeredPackages(): readonly string[] {
  return ALWAYS;
}
