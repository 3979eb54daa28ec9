// Makes the worker's global object a server's, before Next.js or anything else looks at it. The order matters: the clock
// replaces timers, the async context wraps them, and Next.js takes AsyncLocalStorage and Response from the global object.
import './without-newer-builtins';
import { installCallSites, type StackScope } from './install-call-sites';
import { globalNames } from './remove-browser-globals';
import './host-port';
import { Buffer } from './node/buffer';
import process, { setProcessOutput } from './node/process';
import { createClock, type Clock } from './clock/clock';
import { installAsyncContext } from './async-context/install-async-context';
import { patchPlatformErrors } from './fetch/patch-platform-errors';
import { installFetch } from './fetch/install-fetch';
import { installJsonParse } from './fetch/parse-json';
import { patchCryptoErrors } from './patch-crypto-errors';
import { inspectPlatform } from './console/inspect-platform';
import { installConsole } from './console/install-console';
import type { LogEntry } from './log-event';

/** What the global object has as a browser's worker. */
export const browserGlobals = globalNames(globalThis);

/** What Next's dev server writes of every request; whoever sent it knows. */
const REQUEST_LINE = /^ [A-Z]+ \S+ \S+ in \S/;

const logListeners = new Set<(entry: LogEntry) => void>();

/** Calls the listener with everything that is logged. @returns its undo */
export function onLog(listener: (entry: LogEntry) => void): () => void {
  logListeners.add(listener);
  return () => logListeners.delete(listener);
}

installCallSites(Error as unknown as StackScope);
export const clock: Clock = createClock(globalThis);
clock.install();
installAsyncContext(globalThis);
patchPlatformErrors(globalThis);
patchCryptoErrors(globalThis);
installFetch(globalThis);
installJsonParse();
inspectPlatform(globalThis);
installConsole(globalThis, (entry) => logListeners.forEach((listener) => listener(entry)));
const { log, error } = console;
setProcessOutput((stream, text) => {
  if (!REQUEST_LINE.test(text)) (stream === 'stdout' ? log : error)(text.replace(/\n$/, ''));
});
Object.assign(globalThis, { process, Buffer, global: globalThis });
reportUncaught();

/** What nobody caught goes to the process's listeners, as in Node; Next.js logs it there. */
function reportUncaught(): void {
  globalThis.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    process.emit('unhandledRejection', event.reason, event.promise);
  });
  globalThis.addEventListener('error', (event) => {
    event.preventDefault();
    process.emit('uncaughtException', event.error, 'uncaughtException');
  });
}
