import { withMissing } from './internal/missing';

export const isMainThread = true;
export const threadId = 0;
export const parentPort = null;
export const workerData = null;
export const resourceLimits = {};
export const SHARE_ENV = Symbol.for('nodejs.worker_threads.SHARE_ENV');
export const { MessageChannel, MessagePort, BroadcastChannel } = globalThis;
export const markAsUntransferable = (): void => undefined;

const environment = new Map<unknown, unknown>();
export const getEnvironmentData = (key: unknown): unknown => environment.get(key);
export const setEnvironmentData = (key: unknown, value: unknown): void => void environment.set(key, value);

const module = {
  BroadcastChannel,
  MessageChannel,
  MessagePort,
  SHARE_ENV,
  getEnvironmentData,
  isMainThread,
  markAsUntransferable,
  parentPort,
  resourceLimits,
  setEnvironmentData,
  threadId,
  workerData,
};

export default withMissing(
  'worker_threads',
  module,
  'Worker moveMessagePortToContext postMessageToThread receiveMessageOnPort',
  'its server is one thread of a browser tab. Run the code in the handler itself.',
);
