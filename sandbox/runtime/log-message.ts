import type { LogLevel, LogValue, ServerToHostMessage } from '../protocol';
import { mapStack } from './modules/map-stack';
import { firstPosition } from './modules/source-position';
import { requestContext } from './request-context';

export interface LogEntry {
  level: LogLevel;
  text: string;
  values: LogValue[];
  stack: string;
}

/** @returns the message for a logged line, its places mapped to what the visitor wrote */
export function logMessage({ level, text, values, stack }: LogEntry): ServerToHostMessage {
  return {
    type: 'log',
    request: requestContext.getStore()?.id ?? null,
    level,
    text: mapStack(text),
    values,
    position: firstPosition(stack),
  };
}
