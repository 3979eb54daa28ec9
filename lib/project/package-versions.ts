/** What a project is exported with, beside its release of Next.js: the versions that the playground itself runs or checks
 * with. All of them run in Node.js 20.9. */
export const PACKAGE_VERSIONS = {
  '@types/node': '20.19.43',
  bcryptjs: '3.0.3',
  jose: '6.2.17',
  nanoid: '5.1.16',
  stripe: '23.1.0',
  typescript: '5.9.3',
  vite: '6.4.6',
  vitest: '4.1.12',
  zod: '4.6.7',
  'zod-openapi': '5.4.6',
} as const;

/** The version of a package; the newest of one that nothing is known of. */
export function versionOf(name: string): string {
  return Object.hasOwn(PACKAGE_VERSIONS, name) ? PACKAGE_VERSIONS[name as keyof typeof PACKAGE_VERSIONS] : 'latest';
}
