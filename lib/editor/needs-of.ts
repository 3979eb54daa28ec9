import { blankOut } from '@/lib/project/blank-out';
import { toText } from '@/lib/project/file-content';
import { packagesOf } from '@/lib/project/packages-of';
import type { Project } from '@/lib/project/project';
import { BUNDLED_PACKAGES } from '@/sandbox/host/bundled-packages';
import { readFixtures } from '@/sandbox/host/read-fixtures';

/** What code asks for that its project does not have. */
export interface Needs {
  packages: string[];
  /** Environment variables. */
  variables: string[];
  /** Requests to other servers whose address stands in the code; `*` stands for what is only known when it runs. */
  fetches: { method: string; url: string }[];
}

/** vitest runs tests, and only they import it. */
const PROVIDED = new Set(['next', 'react', 'react-dom', 'server-only', 'client-only', 'vitest', ...BUNDLED_PACKAGES]);
/** Next.js and the machine set these. */
const SET_ANYWAY = new Set(['NODE_ENV', 'NEXT_RUNTIME', 'PORT', 'HOSTNAME']);

/** @returns what the code of one file needs beside what the project has; read from the text, which need not compile */
export function needsOf(source: string, files: Project['files']): Needs {
  const code = blankOut(source);
  return {
    packages: packagesIn(source, files),
    variables: variablesIn(code, source, files),
    fetches: fetchesIn(code, source, files),
  };
}

export function isNothing({ packages, variables, fetches }: Needs): boolean {
  return packages.length + variables.length + fetches.length === 0;
}

function packagesIn(source: string, files: Project['files']): string[] {
  const known = textOf(files, 'package.json') + textOf(files, 'tsconfig.json') + textOf(files, 'jsconfig.json');
  const isFolder = (name: string) => Object.keys(files).some((file) => file.startsWith(`${name}/`));
  const isKnown = (name: string) => known.includes(`"${name}"`) || known.includes(`"${name}/*"`);
  return packagesOf({ 'code.ts': source }).filter((name) => !PROVIDED.has(name) && !isKnown(name) && !isFolder(name));
}

function variablesIn(code: string, source: string, files: Project['files']): string[] {
  const read = [...source.matchAll(/\bprocess\.env(?:\.(\w+)|\[\s*(['"])(\w+)\2\s*\])/g)]
    .filter(({ index }) => code.startsWith('process', index))
    .map(([, name, , quoted]) => name ?? quoted ?? '');
  const taken = [...code.matchAll(/\{([^{}]*)\}\s*=\s*process\.env\b(?![.[])/g)].flatMap(([, inside = '']) =>
    inside.split(',').flatMap((part) => /^\s*(\w+)/.exec(part)?.[1] ?? []),
  );
  const environment = Object.keys(files).filter((file) => /^\.env(\.|$)/.test(file));
  const isThere = (name: string) =>
    environment.some((file) => new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`, 'm').test(textOf(files, file)));
  return [...new Set([...read, ...taken])].filter((name) => !SET_ANYWAY.has(name) && !isThere(name));
}

function fetchesIn(code: string, source: string, files: Project['files']): Needs['fetches'] {
  const { fixtures } = readFixtures(files);
  const found = new Map<string, Needs['fetches'][number]>();
  for (const match of source.matchAll(/\bfetch\(\s*(['"`])(https?:\/\/(?:(?!\1)[^\\\n])*)\1/g)) {
    const url = patternOf(match[2] ?? '');
    const rest = source.slice(match.index + match[0].length, match.index + match[0].length + 400);
    const method = (/^\s*,[^;]*?\bmethod:\s*['"](\w+)['"]/.exec(rest)?.[1] ?? 'GET').toUpperCase();
    const isAnswered = fixtures.some((one) => one.url === url && (one.method === null || one.method === method));
    if (url !== null && code.startsWith('fetch', match.index) && !isAnswered)
      found.set(`${method} ${url}`, { method, url });
  }
  return [...found.values()];
}

/** @returns the address as a fixture has it; null where its host is not known, or is the server's own */
function patternOf(address: string): string | null {
  const [url = ''] = address.replace(/\$\{[^{}]*\}/g, '*').split(/[?#]/, 1);
  const host = /^https?:\/\/([^/]*)/.exec(url)?.[1] ?? '';
  return host === '' || host.includes('*') || /^(?:localhost|127\.0\.0\.1)(?::|$)/.test(host) ? null : url;
}

function textOf(files: Project['files'], path: string): string {
  const file = files[path];
  return file === undefined ? '' : (toText(file) ?? '');
}
