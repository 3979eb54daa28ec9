import { blankOut } from '@/lib/project/blank-out';
import { toText } from '@/lib/project/file-content';
import { matchRoute } from '@/lib/project/match-route';
import type { Project } from '@/lib/project/project';
import { routesOf, type ProjectRoute } from '@/lib/project/routes-of';
import { isTestFile } from '@/lib/project/test-files';
import type { HeaderList } from '@/sandbox/protocol';
import type { Blocked } from './blocked';
import { isSafelistedMethod, sentMethod, valueOf, type CorsCall } from './cors-call';
import { addBeside, addToAnswers, pairOf, replaceHeader } from './edit-headers';
import type { CorsStep } from './make-call';

/** The smallest change that lets a call pass what it failed. */
export interface CorsFix {
  sentence: string;
  /** A file with its new text; null where nobody can make the change without knowing the code. */
  edit: { file: string; text: string } | null;
}

type Header = HeaderList[number];
type Files = Project['files'];

/** @param step the one whose answer was refused */
export function fixOf(call: CorsCall, blocked: Blocked, step: CorsStep, files: Files): CorsFix {
  const route = matchRoute(routesOf(files), new URL(step.request.url).pathname)?.route ?? null;
  const exported = exportOf(route, step.request.method ?? 'GET');
  const where = route ? `${exported} of ${route.file}` : 'what answers here';
  const hasOptions = exported !== 'OPTIONS' || route?.more || isExported(route, 'OPTIONS');
  if (route && step.preflight && !hasOptions)
    return { sentence: `Export OPTIONS from ${route.file}.`, edit: withOptions(route.file, call, step, files) };
  if (blocked.code === 'status') return { sentence: `Let ${where} answer with 204.`, edit: null };
  if (blocked.code === 'redirect') return { sentence: `Let ${where} answer itself, with 204.`, edit: null };
  const header = wantedHeader(call, blocked, step);
  if (!header) return { sentence: `See in the console why ${where} gave no answer.`, edit: null };
  const sentence = `Let ${where} answer with “${header[0]}: ${header[1]}”.`;
  return { sentence, edit: route && editWith(header, exported, route, step, files) };
}

function exportOf(route: ProjectRoute | null, method: string): string {
  return method === 'HEAD' && !isExported(route, 'HEAD') ? 'GET' : method;
}

function isExported(route: ProjectRoute | null, name: string): boolean {
  return route?.methods.some(({ method }) => method === name) ?? false;
}

/** The header, as it has to be, that the answer was refused for. */
function wantedHeader(call: CorsCall, blocked: Blocked, { preflight, response }: CorsStep): Header | null {
  switch (blocked.code) {
    case 'missing-origin':
    case 'other-origin':
    case 'invalid-origin':
    case 'several-origins':
    case 'wildcard-origin':
      return ['Access-Control-Allow-Origin', call.origin];
    case 'credentials':
      return ['Access-Control-Allow-Credentials', 'true'];
    case 'method':
      return withNames('Access-Control-Allow-Methods', response.headers, [blocked.name]);
    case 'header':
      return withNames('Access-Control-Allow-Headers', response.headers, preflight?.names ?? [blocked.name]);
    case 'unreadable-list':
      return withNames(blocked.header, response.headers, []);
    default:
      return null;
  }
}

/** The list that the answer has, with these names; what is no name in it separates names. */
function withNames(header: string, headers: HeaderList, names: string[]): Header {
  const listed = (valueOf(headers, header) ?? '').split(/[\s,;]+/).filter((name) => name !== '' && name !== '*');
  const isListed = (name: string) =>
    listed.some((other) => other === name || (header.endsWith('Headers') && other.toLowerCase() === name));
  return [header, [...listed, ...names.filter((name) => !isListed(name))].join(', ')];
}

function editWith(
  [name, value]: Header,
  exported: string,
  route: ProjectRoute,
  { response: { headers } }: CorsStep,
  files: Files,
): CorsFix['edit'] {
  const seen = valueOf(headers, name);
  if (seen !== null) return editSomewhere(route.file, files, (source) => replaceHeader(source, [name, seen], value));
  const source = toText(files[route.file] ?? '') ?? '';
  const text = addToAnswers(source, exported, [name, value]);
  if (text !== null) return { file: route.file, text };
  const siblings = headers.filter(([other]) => /^access-control-/i.test(other));
  return editSomewhere(route.file, files, (other) => addBeside(other, siblings, [name, value]));
}

/** In the route's own file, or in the one other that writes such a header: routes share them. */
function editSomewhere(file: string, files: Files, edit: (source: string) => string | null): CorsFix['edit'] {
  const editOf = (path: string) => {
    const source = /\.[cm]?[jt]sx?$/.test(path) ? toText(files[path] ?? '') : null;
    const text = source === null ? null : edit(source);
    return text === null ? [] : [{ file: path, text }];
  };
  const [own] = editOf(file);
  if (own) return own;
  const shared = Object.keys(files).filter((path) => !isTestFile(path) && !/(?:^|\/)route\.[jt]sx?$/.test(path));
  const [other, ...more] = shared.flatMap(editOf);
  return other && more.length === 0 ? other : null;
}

function withOptions(file: string, call: CorsCall, { preflight }: CorsStep, files: Files): CorsFix['edit'] {
  const source = toText(files[file] ?? '');
  // One that is there already, and not exported, would be declared twice.
  if (source === null || !preflight || /\bOPTIONS\b/.test(blankOut(source))) return null;
  const method = sentMethod(call.method);
  const headers: HeaderList = [
    ['Access-Control-Allow-Origin', call.origin],
    ...(isSafelistedMethod(method) ? [] : [['Access-Control-Allow-Methods', method] as Header]),
    ...(preflight.names.length === 0 ? [] : [['Access-Control-Allow-Headers', preflight.names.join(', ')] as Header]),
    ...(call.credentials === 'include' ? [['Access-Control-Allow-Credentials', 'true'] as Header] : []),
  ];
  const lines = headers.map((header) => `      ${pairOf(header)},`);
  const answer = `  return new Response(null, {\n    status: 204,\n    headers: {\n${lines.join('\n')}\n    },\n  });`;
  return { file, text: `${source.trimEnd()}\n\nexport function OPTIONS() {\n${answer}\n}\n` };
}
