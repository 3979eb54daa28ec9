import { codeUpwardsFrom, locate, mapPlaces } from './source-position';

/**
 * Stacks as `next dev` prints them: frames of the project's files only, at the places the visitor wrote, async functions
 * as functions and not as what they were compiled to.
 */
export function mapStack(text: string): string {
  return text.replace(STACK, (stack) => {
    // an error's further properties begin behind its last frame
    const brace = stack.endsWith(' {') ? ' {' : '';
    return mapFrames(stack.slice(0, stack.length - brace.length).split('\n')).join('\n') + brace;
  });
}

/** @returns whether a line of a stack, not yet mapped, is a frame of what the visitor wrote */
export function isWrittenFrame(line: string): boolean {
  return readFrame(line).kind === 'written';
}

const STACK = /^ +at .+(?:\n +at .+)*/gm;
/** `    at GET (app/a/route.ts:1:2)`, or without a name; what follows the place stays. */
const FRAME = /^( +at )(?:(.+) \()?((?:[^():]|\([^)]*\)|\[[^\]]*\])+):(\d+):(\d+)\)?(.*)$/;
/** What the generator of an async function is entered by. */
const RESUMED = /^ +at (?:(?:\w+\.)?(?:next|throw|return)|\[object Generator\]\.\w+) \(<anonymous>\)$/;
/** What scripts/build-sandbox.mjs calls the bundle. */
const NEXT = /\bnext-server\.js:\d+:\d+/;
const NATIVE = /\((?:<anonymous>|native)\)$/;

interface Frame {
  text: string;
  kind: 'written' | 'generated' | 'native' | 'other';
  file: string;
  line: number;
}

function mapFrames(lines: readonly string[]): readonly string[] {
  const frames = lines.map(readFrame);
  if (!frames.some(({ kind }) => kind === 'written')) return withoutProject(lines);
  const kept: Frame[] = [];
  for (const [index, frame] of frames.entries()) {
    const before = frames[index - 1];
    if (frame.kind === 'generated' || frame.kind === 'other' || RESUMED.test(frame.text)) continue;
    // the call of the helper that runs an async function stands right above the function itself
    if (frame.kind === 'written' && before?.kind === 'generated' && / at __async/.test(before.text)) continue;
    if (frame.kind === 'native' && isBesideHelper(frames, index)) continue;
    kept.push(isResumed(frames, index) ? nameAsync(frame) : frame);
  }
  const last = kept.findLastIndex(({ kind }) => kind === 'written');
  return kept.slice(0, last + 1).map(({ text }) => mapPlaces(text).replace(/^( +at )Object\.(?!<anonymous>)/, '$1'));
}

/** Of an error within Next.js itself. */
function withoutProject(lines: readonly string[]): readonly string[] {
  const indent = /^ */.exec(lines[0] ?? '')?.[0] ?? '';
  return lines.some((line) => NEXT.test(line)) ? [`${indent}at ignore-listed frames`] : lines;
}

function readFrame(text: string): Frame {
  const [, , , file = '', line = '', column = ''] = FRAME.exec(text) ?? [];
  if (!line) return { text, kind: NATIVE.test(text) ? 'native' : 'other', file, line: 0 };
  const found = file.startsWith('node_modules/') ? null : locate(file, Number(line), Number(column));
  return { text, kind: found?.kind ?? 'other', file, line: Number(line) };
}

/** `new Promise` among the helpers. */
function isBesideHelper(frames: readonly Frame[], index: number): boolean {
  return frames[index - 1]?.kind === 'generated' || frames[index + 1]?.kind === 'generated';
}

function isResumed(frames: readonly Frame[], index: number): boolean {
  return frames[index]?.kind === 'written' && RESUMED.test(frames[index + 1]?.text ?? '');
}

/** The body of an async function is an unnamed generator; its name stands where it is made. */
function nameAsync(frame: Frame): Frame {
  const name = asyncNameAt(frame.file, frame.line);
  const [, at = '', called = ''] = FRAME.exec(frame.text) ?? [];
  const owner = /^(.*\.)(?:eval|<anonymous>)$/.exec(called)?.[1] ?? '';
  const place = frame.text.slice(frame.text.lastIndexOf(frame.file)).replace(/\)$/, '');
  return { ...frame, text: name ? `${at}${owner}${name} (${place})` : frame.text };
}

/** esbuild indents what it prints, so that the function around a line is the nearest one further out. */
function asyncNameAt(file: string, line: number): string | undefined {
  const [own = '', ...above] = codeUpwardsFrom(file, line);
  let indentation = indentationOf(own);
  let isInside = /__async(?:Generator)?\(/.test(own);
  for (const text of isInside ? [own, ...above] : above) {
    if (text.trim() === '' || (indentationOf(text) >= indentation && text !== own)) continue;
    indentation = indentationOf(text);
    isInside ||= /__async(?:Generator)?\(/.test(text);
    if (isInside && !/^\s*return __async/.test(text)) return functionName(text);
  }
  return undefined;
}

function functionName(text: string): string | undefined {
  const [, named] = /\bfunction\*? ([\w$]+)\(/.exec(text) ?? [];
  const [, assigned] = /([\w$]+)\)?\s*[=:]\s*(?:\(.*\)|[\w$]+) => __async|([\w$]+)\s*[=:]\s*function/.exec(text) ?? [];
  const [, method] = /^\s*(?:static )?#?([\w$]+)\(.*\{$/.exec(text) ?? [];
  return named ?? assigned ?? method;
}

function indentationOf(text: string): number {
  return text.length - text.trimStart().length;
}
