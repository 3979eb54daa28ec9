import { blankOut } from './blank-out';
import { toText } from './file-content';
import type { Project } from './project';

const BUILT_IN = new Set(
  (
    'assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events fs http http2 ' +
    'https inspector module net os path perf_hooks process punycode querystring readline repl stream string_decoder timers tls ' +
    'tty url util v8 vm wasi worker_threads zlib'
  ).split(' '),
);

/** The packages that a project's code imports, Next.js and React among them; sorted. */
export function packagesOf(files: Project['files']): string[] {
  const names = new Set<string>();
  for (const [path, content] of Object.entries(files)) {
    if (/\.[cm]?[jt]sx?$/.test(path)) for (const name of packagesIn(toText(content) ?? '')) names.add(name);
  }
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
