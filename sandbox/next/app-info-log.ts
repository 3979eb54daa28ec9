import { serverProject } from './project';

interface StartInfo {
  envInfo: string[];
  experimentalFeatures: never[];
  cacheComponents: boolean;
}

/** What `next build` says first. Stands in for `next/dist/server/lib/app-info-log`. */
export function logStartInfo(): void {
  const { mode, release } = serverProject();
  if (mode === 'production')
    console.log(`▲ Next.js ${release.version}${release.bundler === 'turbopack' ? ' (Turbopack)' : ''}\n`);
}

export function logExperimentalInfo(): void {}

export function getEnvInfo(): string[] {
  return [];
}

export function getStartServerInfo(): Promise<StartInfo> {
  return Promise.resolve({ envInfo: [], experimentalFeatures: [], cacheComponents: false });
}
