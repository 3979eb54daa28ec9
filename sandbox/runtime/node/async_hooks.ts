import { AsyncLocalStorage } from '../async-context/async-local-storage';
import { AsyncResource } from '../async-context/async-resource';
import { withMissing } from './internal/missing';

export const executionAsyncId = (): number => 1;
export const triggerAsyncId = (): number => 0;
export const executionAsyncResource = (): object => ({});

/** Its hooks never fire: the playground carries the async context without them. */
export function createHook(): { enable(): unknown; disable(): unknown } {
  const hook = { enable: () => hook, disable: () => hook };
  return hook;
}

export { AsyncLocalStorage, AsyncResource };

const module = {
  AsyncLocalStorage,
  AsyncResource,
  createHook,
  executionAsyncId,
  executionAsyncResource,
  triggerAsyncId,
};

export default withMissing('async_hooks', module, 'asyncWrapProviders');
