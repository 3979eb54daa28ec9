import { createMissingModule } from './internal/missing';

const module = createMissingModule('inspector', 'open close url waitForDebugger console Session');

export const { Session, close, console, open, url, waitForDebugger } = module;

export default module;
