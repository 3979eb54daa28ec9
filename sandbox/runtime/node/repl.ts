import { createMissingModule } from './internal/missing';

const module = createMissingModule('repl', 'start writer REPLServer Recoverable isValidSyntax');

export const { REPLServer, start } = module;

export default module;
