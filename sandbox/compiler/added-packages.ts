import type { CompiledModule } from '../protocol';
import { importsOfParts } from './built-in-parts';
import { packagePath } from './package-modules';

export const MANIFEST = 'package.json';
export const LOCK = 'package-lock.json';

export type DependencyList = 'dependencies' | 'devDependencies';

/** What a project wants of packages that nobody brings. */
export interface WantedPackages {
  /** Name -> version or range, as package.json has them. */
  dependencies: Record<string, string>;
  /** What code imports of them: `hono`, `hono/cors`. */
  imports: string[];
  /** The entries of a package-lock.json that the project has. */
  locked: Record<string, unknown>;
  /** Whether some of the code runs in the edge runtime, which has other builds of packages. */
  hasEdge: boolean;
}

export type AddedPackages =
  /** `modules`: name -> the body of `function (module, exports, require)`; `lock`: the text of a package-lock.json. */
  | { ok: true; modules: Readonly<Record<string, string>>; lock: string }
  /** A sentence. */
  | { ok: false; message: string };

/** Fetches packages with their exact versions. Never rejects. */
export type AddPackages = (wanted: WantedPackages) => Promise<AddedPackages>;

/**
 * What has to be added for these imports, which lead nowhere yet; null where package.json lists none of them.
 * @param unresolved specifiers
 * @param lists where package.json may list them
 */
export function wantedPackages(
  unresolved: readonly string[],
  files: Readonly<Record<string, string | object>>,
  lists: readonly DependencyList[] = ['dependencies'],
): WantedPackages | null {
  const manifest = parse(files[MANIFEST]);
  const listed = Object.assign({}, ...lists.map((name) => recordOf(manifest[name]))) as Record<string, unknown>;
  const imports = [...new Set(unresolved)].filter((specifier) => isText(listed[packageOf(specifier)])).sort();
  if (imports.length === 0) return null;
  const locked = recordOf(parse(files[LOCK])['packages']);
  // What is not imported for a while stays locked.
  const names = Object.keys(listed).filter((name) => `node_modules/${name}` in locked);
  const dependencies = [...new Set([...imports.map(packageOf), ...names])].map((name) => [name, listed[name]]);
  return {
    dependencies: Object.fromEntries(dependencies) as Record<string, string>,
    imports,
    locked,
    hasEdge: Object.entries(files).some(([path, text]) => isEdge(path, text)),
  };
}

/** The package that a specifier names. */
export function packageOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]*/.exec(specifier)?.[0] ?? '';
}

/** @param resolve where what the bundle requires of others leads; null for nowhere */
export function addedModules(
  modules: Readonly<Record<string, string>>,
  resolve: (specifier: string) => string | null,
): CompiledModule[] {
  return Object.entries(modules).map(([name, code]) => {
    const required = new Set(
      [...code.matchAll(/\brequire\((['"])([^'"\n]+)\1\)/g)].map(([, , specifier = '']) => specifier),
    );
    const targets = [...required].flatMap((specifier) => {
      const target = Object.hasOwn(modules, specifier) ? packagePath(specifier) : resolve(specifier);
      return target === null ? [] : [[specifier, target] as const];
    });
    const imports = Object.fromEntries(targets);
    const parts = importsOfParts(Object.values(imports), code);
    return { path: packagePath(name), code, map: '', async: false, imports: { ...imports, ...parts }, exports: [] };
  });
}

/** The text of the lock to keep; null where the project has it, or brought one of npm's own, which stays as it is. */
export function lockToKeep(lock: string, files: Readonly<Record<string, string | object>>): string | null {
  const own = files[LOCK];
  // npm's begin with the project's name
  return own === lock || (own !== undefined && 'name' in parse(own)) ? null : lock;
}

function isEdge(path: string, text: string | object): boolean {
  if (/^(?:src\/)?middleware\.[jt]sx?$/.test(path)) return true;
  return (
    isText(text) && /\.[cm]?[jt]sx?$/.test(path) && /\bruntime\b[^=\n]*=\s*['"](?:experimental-)?edge['"]/.test(text)
  );
}

function parse(file: string | object | undefined): Record<string, unknown> {
  try {
    return typeof file === 'string' ? recordOf(JSON.parse(file)) : {};
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
