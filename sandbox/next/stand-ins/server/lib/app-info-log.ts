import { bootstrap, info } from 'next/dist/build/output/log';
import { defaultConfig } from 'next/dist/server/config-shared';
import type { NextConfigComplete } from '../../../next-release';
import { serverProject } from '../../../project';

interface Feature {
  key: string;
  value: unknown;
}

interface ExperimentalInfo {
  experimentalFeatures: Feature[];
  cacheComponents: boolean;
  partialPrefetching: boolean;
}

interface StartInfo extends ExperimentalInfo {
  envInfo: string[];
}

/** What `next build` says first. */
export function logStartInfo(): void {
  const { mode, release } = serverProject();
  if (mode === 'production')
    console.log(`▲ Next.js ${release.version}${release.bundler === 'turbopack' ? ' (Turbopack)' : ''}\n`);
}

/** Less the check of the features' names, for which Next brings a schema library. */
export function logExperimentalInfo({ experimentalFeatures, cacheComponents, partialPrefetching }: ExperimentalInfo) {
  if (cacheComponents) bootstrap('- Cache Components enabled');
  if (partialPrefetching) bootstrap('- Partial Prefetching enabled');
  if (experimentalFeatures.length > 0) bootstrap('- Experiments (use with caution):');
  for (const { key, value } of experimentalFeatures) {
    const isShown = typeof value === 'number' || typeof value === 'string';
    bootstrap(
      `  ${value === true ? '✓' : value === false ? '⨯' : '·'} ${key}${isShown ? `: ${JSON.stringify(value)}` : ''}`,
    );
  }
  info('');
}

/** @returns what `logExperimentalInfo` says of a project's configuration */
export function experimentalInfoOf(config: NextConfigComplete, configured: Record<string, unknown>): ExperimentalInfo {
  const defaults = (defaultConfig as unknown as NextConfigComplete).experimental;
  return {
    experimentalFeatures: Object.entries(configured)
      .filter(([key, value]) => key in defaults && value !== defaults[key])
      .map(([key, value]) => ({ key, value })),
    cacheComponents: config.cacheComponents === true,
    partialPrefetching: config.partialPrefetching === true,
  };
}

export function getEnvInfo(): string[] {
  return [];
}

export function getStartServerInfo(): Promise<StartInfo> {
  return Promise.resolve({
    envInfo: [],
    experimentalFeatures: [],
    cacheComponents: false,
    partialPrefetching: false,
  });
}
