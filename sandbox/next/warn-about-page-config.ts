import * as Log from 'next/dist/build/output/log';
import type { Mode } from '../protocol';
import type { AppFile } from './app-file';
import { compileErrorText } from './compile-error';
import { readConfigExport } from './config-export';

/** Turbopack says so at each request of `next dev`, and in a build it says nothing. */
export async function warnAboutPageConfig({ kind, file }: AppFile, mode: Mode): Promise<void> {
  const config = mode === 'development' && kind === 'route' ? await readConfigExport(file) : null;
  if (!config) return;
  const { line, column } = config;
  const message =
    "Next.js can't recognize the exported `config` field in route. Page config in `config` is deprecated and ignored, use " +
    'individual exports instead.';
  Log.warn(compileErrorText({ severity: 'warning', file, line, column, message }));
}
