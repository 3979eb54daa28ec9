import type { LogEvent, LogLevel, LogValue } from '../protocol';
import { mapStack } from './modules/map-stack';
import { firstPosition } from './modules/source-position';

export interface LogEntry {
  level: LogLevel;
  text: string;
  values: LogValue[];
  stack: string;
}

/** @returns the event of a logged line, its places mapped to what the visitor wrote */
export function logEvent({ level, text, values, stack }: LogEntry): Omit<LogEvent, 'request'> {
  return { type: 'log', level, text: mapStack(text), values, position: firstPosition(stack) };
}
