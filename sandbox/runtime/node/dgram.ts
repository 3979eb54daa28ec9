import { createMissingModule } from './internal/missing';

const module = createMissingModule('dgram', 'createSocket Socket');

export const { Socket, createSocket } = module;

export default module;
