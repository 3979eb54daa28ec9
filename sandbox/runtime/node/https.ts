import { createMissingModule } from './internal/missing';

const module = createMissingModule('https', 'Agent globalAgent Server createServer get request');

export const { Agent, Server, createServer, get, globalAgent, request } = module;

export default module;
