import { isWrittenFrame } from '../../../../runtime/modules/map-stack';

/** A frame as Next's own formatting of errors takes it; lines and columns begin with 1. */
interface Frame {
  file: string | null;
  line1: number | null;
  column1: number | null;
  methodName: string;
  arguments: string[];
}

/**
 * What Next prints of a stack. Its own frames it leaves out, and finds by their file; here all of them are in one file.
 * Frames of the project are mapped when they are logged, with what they were compiled to.
 */
export function parseStack(stack: string): Frame[] {
  const lines = stack.split('\n').filter((line) => V8.test(line) || OTHERS.test(line));
  const frames = lines.map(parseFrame);
  const last = frames.findLastIndex((frame) => isWrittenFrame(asV8Writes(frame)));
  // the one below the last tells whether it is an async function's
  if (last >= 0 || frames.length === 0) return frames.slice(0, last + 2);
  return frames.flatMap(asNextsOwn);
}

/** Next leaves out what is between its own frames, but not what stands above or below all of them, such as JSON.parse. */
function asNextsOwn(frame: Frame): Frame[] {
  if (frame.file !== '<anonymous>') return [{ ...frame, file: 'node:internal' }];
  return OF_LOWERED_FUNCTIONS.test(frame.methodName) ? [] : [frame];
}

/** Async functions of the server's bundle are generators. */
const OF_LOWERED_FUNCTIONS = /^(new )?Promise\b|Generator\b|(^|\.)(next|throw|return)$/;

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
