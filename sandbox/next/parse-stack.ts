import { isWrittenFrame } from '../runtime/modules/map-stack';

/** A frame as Next's own formatting of errors takes it; lines and columns begin with 1. */
interface Frame {
  file: string | null;
  line1: number | null;
  column1: number | null;
  methodName: string;
  arguments: string[];
}

/**
 * What Next prints of a stack. Its own frames it leaves out, and finds by their file; here all of them are in one file,
 * so a stack in which nothing is of the project has one frame, which Next leaves out. Frames of the project are mapped
 * when they are logged. Stands in for `next/dist/server/lib/parse-stack`.
 */
export function parseStack(stack: string): Frame[] {
  const lines = stack.split('\n').filter((line) => V8.test(line) || OTHERS.test(line));
  const frames = lines.map(parseFrame);
  const last = frames.findLastIndex((frame) => isWrittenFrame(asV8Writes(frame)));
  // the one below the last tells whether it is an async function's
  if (last >= 0 || frames.length === 0) return frames.slice(0, last + 2);
  return [{ file: 'node:internal', line1: 1, column1: 1, methodName: 'next', arguments: [] }];
}

const V8 = /^\s+at (?:(.+) \()?(.+?)(?::(\d+):(\d+))?\)?$/;
/** As Firefox and Safari write it: `name@file:line:column`. */
const OTHERS = /^([^@\s]*)@(.+?)(?::(\d+))?(?::(\d+))?$/;

function parseFrame(line: string): Frame {
  const [, name = '', file = '', row, column] = V8.exec(line) ?? OTHERS.exec(line) ?? [];
  return {
    file,
    line1: row ? Number(row) : null,
    column1: column ? Number(column) : null,
    methodName: name,
    arguments: [],
  };
}

function asV8Writes({ methodName, file, line1, column1 }: Frame): string {
  return `    at ${methodName || '<anonymous>'} (${[file, line1, column1].join(':')})`;
}
