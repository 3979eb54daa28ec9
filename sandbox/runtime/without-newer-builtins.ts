import { removeNewerBuiltins } from './remove-newer-builtins';

removeNewerBuiltins(globalThis);
