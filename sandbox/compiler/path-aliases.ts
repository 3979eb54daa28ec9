import { parse } from 'jsonc-parser';

/** `paths` and `baseUrl` of a project's tsconfig.json or jsconfig.json, from the project's root. */
export interface PathAliases {
  /** Pattern with at most one `*` -> what to try, in order. */
  paths: [pattern: string, targets: string[]][];
  /** The folder that bare specifiers are tried in. */
  baseUrl: string | null;
}

/** Reads the aliases as Next does. A project without a configuration gets those that create-next-app writes. */
export function readPathAliases(files: Readonly<Record<string, unknown>>): PathAliases {
  const config = files['tsconfig.json'] ?? files['jsconfig.json'];
  if (typeof config !== 'string') return { paths: [['@/*', [hasSourceFolder(files) ? 'src/*' : '*']]], baseUrl: null };
  return aliasesOf(readOptions(config, files));
}

/** `compilerOptions` of a project's tsconfig.json or jsconfig.json; empty where there is none. */
export function readTypeScriptOptions(files: Readonly<Record<string, unknown>>): Options {
  const config = files['tsconfig.json'] ?? files['jsconfig.json'];
  return typeof config === 'string' ? readOptions(config, files) : {};
}

function hasSourceFolder(files: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(files).some((path) => path.startsWith('src/'));
}

type Options = Record<string, unknown>;

function readOptions(text: string, files: Readonly<Record<string, unknown>>): Options {
  const config = asRecord(parse(text, [], { allowTrailingComma: true }));
  const base = typeof config.extends === 'string' ? files[joinPath('', config.extends)] : undefined;
  const inherited =
    typeof base === 'string' ? asRecord(asRecord(parse(base, [], { allowTrailingComma: true })).compilerOptions) : {};
  return { ...inherited, ...asRecord(config.compilerOptions) };
}

function asRecord(value: unknown): Options {
  return typeof value === 'object' && value !== null ? (value as Options) : {};
}

function aliasesOf({ baseUrl, paths }: Options): PathAliases {
  const base = typeof baseUrl === 'string' ? joinPath('', baseUrl) : null;
  const entries = Object.entries(asRecord(paths)).map(([pattern, targets]): [string, string[]] => [
    pattern,
    (Array.isArray(targets) ? targets : [])
      .filter((target) => typeof target === 'string')
      .map((target) => joinPath(base ?? '', target)),
  ]);
  // TypeScript takes an exact match first, then the longest prefix.
  return { paths: entries.sort(([a], [b]) => prefixOf(b).length - prefixOf(a).length), baseUrl: base };
}

function prefixOf(pattern: string): string {
  return pattern.includes('*') ? pattern.slice(0, pattern.indexOf('*')) : `${pattern}\uFFFF`;
}

/** What a specifier may stand for according to the aliases, in order. */
export function expandAliases({ paths, baseUrl }: PathAliases, specifier: string): string[] {
  const [pattern, targets] = paths.find(([candidate]) => starOf(candidate, specifier) !== null) ?? ['', []];
  const star = starOf(pattern, specifier) ?? '';
  const aliased = targets.map((target) => target.replace('*', () => star));
  return baseUrl === null ? aliased : [...aliased, joinPath(baseUrl, specifier)];
}

function starOf(pattern: string, specifier: string): string | null {
  const [prefix = '', suffix] = pattern.split('*');
  if (suffix === undefined) return pattern === specifier ? '' : null;
  const matches =
    specifier.startsWith(prefix) && specifier.endsWith(suffix) && specifier.length >= prefix.length + suffix.length;
  return matches ? specifier.slice(prefix.length, specifier.length - suffix.length) : null;
}

/** Joins a folder and a relative path; what leads out of the project keeps its `..`. */
export function joinPath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
