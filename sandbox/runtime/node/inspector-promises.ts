import { createMissingModule } from './internal/missing';

const module = createMissingModule('inspector/promises', 'open close url waitForDebugger Session');

export const { Session } = module;

export default module;
