import { blankOut } from '../project/blank-out';
import { toText } from '../project/file-content';
import { NEXT_RELEASES } from '../project/next-releases';
import type { Project } from '../project/project';

/** The text of a package.json with which the project runs: the chosen Next.js and every package it imports. */
export function packageJson(project: Project): string {
  const { next, react, types } = NEXT_RELEASES[project.next].packages;
  const used = Object.fromEntries(importedPackages(project).map((name) => [name, 'latest']));
  const { vitest, ...dependencies } = used;
  const content = {
    name: packageName(project.title ?? ''),
    version: '0.1.0',
    private: true,
    scripts: { dev: 'next dev', build: 'next build', start: 'next start', ...(vitest ? { test: 'vitest run' } : {}) },
    dependencies: { ...dependencies, next, react, 'react-dom': react },
    devDependencies: {
      '@types/node': '^20.19.0',
      '@types/react': types,
      '@types/react-dom': types,
      typescript: '5.9.3',
      ...(vitest ? { vitest } : {}),
    },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Lower-case words joined by hyphens, as npm wants a name. */
export function packageName(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name.slice(0, 100) || 'route-handlers';
}

const BUILT_IN = new Set(
  (
    'assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events fs http http2 ' +
    'https inspector module net os path perf_hooks process punycode querystring readline repl stream string_decoder timers tls ' +
    'tty url util v8 vm wasi worker_threads zlib'
  ).split(' '),
);

function importedPackages(project: Project): string[] {
  const names = new Set<string>();
  for (const [path, content] of Object.entries(project.files)) {
    if (/\.[cm]?[jt]sx?$/.test(path)) for (const name of packagesIn(toText(content) ?? '')) names.add(name);
  }
  for (const name of ['next', 'react', 'react-dom']) names.delete(name);
  return [...names].sort();
}

/** The specifier stands in the source; whether code stands before it, in the blanked text. */
function packagesIn(source: string): string[] {
  const code = blankOut(source);
  return [...source.matchAll(/\b(?:from|import|require)\s*\(?\s*(['"])([^'"\n]+)\1/g)].flatMap((match) => {
    const isCode = code.startsWith(match[0].slice(0, 4), match.index);
    const name = /^(@[\w.-]+\/[\w.-]+|[\w][\w.-]*)(?:\/|$)/.exec(match[2] ?? '')?.[1];
    return isCode && name && !BUILT_IN.has(name) ? [name] : [];
  });
}
