import { AsyncLocalStorage } from './async-local-storage';
import { AsyncResource } from './async-resource';
import { patchAbortSignal } from './patch-abort-signal';
import { patchMessagePort } from './patch-message-port';
import { patchPromise } from './patch-promise';
import { patchStreams } from './patch-streams';
import { patchTimers } from './patch-timers';

/**
 * Puts `AsyncLocalStorage` and `AsyncResource` on the global object and makes the platform's asynchronous functions
 * carry their stores. Call it once, before any other code keeps one of those functions. Code must come with its
 * async functions, async generators and `for await` lowered: native `await` cannot be followed.
 */
export function installAsyncContext(scope: typeof globalThis): void {
  patchPromise(scope);
  patchTimers(scope);
  patchStreams(scope);
  patchMessagePort(scope);
  patchAbortSignal(scope);
  define(scope, 'AsyncLocalStorage', AsyncLocalStorage);
  define(scope, 'AsyncResource', AsyncResource);
}

function define(scope: object, name: string, value: abstract new (...args: never[]) => object): void {
  // A bundler may have renamed the class.
  Object.defineProperty(value, 'name', { value: name, configurable: true });
  Object.defineProperty(scope, name, { value, writable: true, enumerable: false, configurable: true });
}
