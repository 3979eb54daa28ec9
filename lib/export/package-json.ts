import { toText } from '../project/file-content';
import { NEXT_RELEASES } from '../project/next-releases';
import { versionOf } from '../project/package-versions';
import { packagesOf } from '../project/packages-of';
import type { Project } from '../project/project';
import { testFilesOf } from '../project/test-files';

type Versions = Record<string, string>;

interface Manifest {
  scripts?: Versions;
  dependencies?: Versions;
  devDependencies?: Versions;
}

/**
 * The text of a package.json with which the project installs and runs: the chosen Next.js, every package that it imports,
 * and the scripts. One that the project has keeps all that it says, but for another release of Next.js than the chosen.
 */
export function packageJson(project: Project): string {
  const own = project.files['package.json'];
  const text = own === undefined ? null : toText(own);
  if (text === null) return serialize({ ...named(project), ...neededBy(project) });
  const manifest = parse(text);
  // What is no manifest is the author's to mend.
  if (!manifest) return text;
  const completed = complete(manifest, project);
  return JSON.stringify(completed) === JSON.stringify(manifest) ? text : serialize(completed, indentOf(text));
}

/** Lower-case words joined by hyphens, as npm wants a name. */
export function packageName(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name.slice(0, 100) || 'route-handlers';
}

/** Whether the project has tests to be run, all of them vitest's: they may use its globals, and import nothing of it. */
export function hasTests({ files }: Project): boolean {
  const tests = testFilesOf(files).map((path) => toText(files[path] ?? '') ?? '');
  return tests.length > 0 && !tests.some((text) => /(['"])(?:@jest\/globals|node:test)\1/.test(text));
}

function named({ title = '' }: Project) {
  return { name: packageName(title), version: '0.1.0', private: true, engines: { node: '>=20.9' } };
}

function neededBy(project: Project): Required<Manifest> {
  const release = NEXT_RELEASES[project.next].packages;
  const isTested = hasTests(project);
  const imported = packagesOf(project.files).filter((name) => !(name in release) && name !== 'vitest');
  return {
    scripts: { dev: 'next dev', build: 'next build', start: 'next start', ...(isTested ? { test: 'vitest run' } : {}) },
    dependencies: {
      ...Object.fromEntries(imported.map((name) => [name, versionOf(name)])),
      next: release.next,
      react: release.react,
      'react-dom': release['react-dom'],
    },
    devDependencies: {
      '@types/node': versionOf('@types/node'),
      '@types/react': release['@types/react'],
      '@types/react-dom': release['@types/react-dom'],
      typescript: versionOf('typescript'),
      // vitest finds the one beside it
      ...(isTested ? { vite: versionOf('vite'), vitest: versionOf('vitest') } : {}),
    },
  };
}

function complete(manifest: Manifest, project: Project): Manifest {
  const needed = neededBy(project);
  const release = isOfOther(manifest, project) ? NEXT_RELEASES[project.next].packages : {};
  const listed = { ...manifest.dependencies, ...manifest.devDependencies };
  const withChosen = (own: Versions = {}) => ({ ...own, ...pick(release, (name) => Object.hasOwn(own, name)) });
  const isMissing = (name: string) => !Object.hasOwn(listed, name) && !(name === 'vite' && listed['vitest']);
  return {
    ...manifest,
    scripts: { ...needed.scripts, ...manifest.scripts },
    dependencies: { ...withChosen(manifest.dependencies), ...pick(needed.dependencies, isMissing) },
    devDependencies: { ...withChosen(manifest.devDependencies), ...pick(needed.devDependencies, isMissing) },
  };
}

/** Whether it installs another release of Next.js than the one that was chosen for the project. */
function isOfOther({ dependencies = {} }: Manifest, { next }: Project): boolean {
  const major = /\d+/.exec(dependencies['next'] ?? '')?.[0];
  return major !== undefined && major !== next;
}

function pick(versions: Versions, isWanted: (name: string) => boolean): Versions {
  return Object.fromEntries(Object.entries(versions).filter(([name]) => isWanted(name)));
}

function parse(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && [value['scripts'], value['dependencies'], value['devDependencies']].every(isNoneOrRecord)
      ? value
      : null;
  } catch {
    return null;
  }
}

function isNoneOrRecord(value: unknown): boolean {
  return value === undefined || isRecord(value);
}

function isRecord(value: unknown): value is Record<string, object> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function indentOf(text: string): string {
  return /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
}

function serialize(manifest: object, indent = '  '): string {
  return `${JSON.stringify(manifest, null, indent)}\n`;
}
