import { Agent, createClient } from './http-client';
import { withMissing } from './internal/missing';

export { Agent };
export const globalAgent = new Agent({ keepAlive: true });
export const { get, request } = createClient('https:');

const module = withMissing(
  'https',
  { Agent, get, globalAgent, request },
  'Server createServer',
  'nothing can listen in a browser tab. Route handlers answer instead.',
);

export default module;
