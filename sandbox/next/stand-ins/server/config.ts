import { defaultConfig } from 'next/dist/server/config-shared';
import { evaluate } from '../../../runtime/project-code';
import { setCompiledFlags } from '../../compiled-flags';
import { inlineConfigured, readInlined } from '../../inline-configured';
import type { NextConfigComplete } from '../../next-release';
import { serverProject } from '../../project';

const CONFIG_FILES = ['next.config.js', 'next.config.mjs', 'next.config.ts'];

/** What Next's own `loadConfig` answers, without its file system, version checks and telemetry. */
export default async function loadConfig(phase: string): Promise<NextConfigComplete> {
  const { modules, mode, release } = serverProject();
  const file = CONFIG_FILES.find((name) => modules.has(name));
  const userConfig = file ? await evaluateConfig(file, await modules.load(file), phase) : {};
  const config = merge(defaultConfig as Json, userConfig) as NextConfigComplete;
  configuredExperiments = isObject(userConfig.experimental) ? userConfig.experimental : {};
  config.configFileName = file ?? 'next.config.js';
  config.configFile = file;
  config.configOrigin = file ?? 'default';
  config.distDir = '.next';
  config.basePath = config.basePath === '/' ? '' : (config.basePath ?? '');
  config.trailingSlash = config.trailingSlash;
  config.htmlLimitedBots =
    config.htmlLimitedBots instanceof RegExp ? config.htmlLimitedBots.source : (config.htmlLimitedBots ?? '');
  // so that a project without a configuration can show what an old signature answers; a build warns of it
  if (!file) config.typescript = { ...(config.typescript as Json), ignoreBuildErrors: true };
  const complete = release.completeConfig(config, mode);
  completeCacheLife(complete);
  setCompiledFlags(complete);
  if (phase === 'phase-production-server') readInlined();
  else inlineConfigured(complete);
  complete._originalRedirects = complete.redirects;
  complete._originalRewrites = complete.rewrites;
  return complete;
}

type Json = Record<string, unknown>;

let configuredExperiments: Json = {};

/** @returns the experiments that the project's configuration names itself, as it was last loaded */
export function experimentsInConfig(): Json {
  return configuredExperiments;
}

/** The default profile of `'use cache'` is stale when a static page would be. */
function completeCacheLife(config: NextConfigComplete): void {
  const owner = isObject(config.cacheLife) ? config : config.experimental;
  if (!isObject(owner.cacheLife)) return;
  const { staleTimes } = config.experimental;
  const stale = isObject(staleTimes) ? staleTimes.static : undefined;
  const { default: profile } = owner.cacheLife;
  owner.cacheLife = { ...owner.cacheLife, default: { ...(profile as Json), stale: (profile as Json).stale ?? stale } };
}

async function evaluateConfig(file: string, module: unknown, phase: string): Promise<Json> {
  const exported = isObject(module) && 'default' in module ? module.default : module;
  const call = () => (typeof exported === 'function' ? (exported(phase, { defaultConfig }) as unknown) : exported);
  const value = await evaluate(file, call);
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Plain objects are merged key by key; everything else of the user's replaces the default. */
function merge(defaults: Json, overrides: Json): Json {
  const merged: Json = { ...defaults };
  for (const [key, value] of Object.entries(overrides)) {
    if (value === undefined) continue;
    const known = merged[key];
    merged[key] = isObject(known) && isObject(value) ? merge(known, value) : value;
  }
  return merged;
}
