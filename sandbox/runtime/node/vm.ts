import { createMissingModule } from './internal/missing';

const module = createMissingModule(
  'vm',
  'Script createContext createScript runInContext runInNewContext runInThisContext isContext compileFunction ' +
    'measureMemory',
);

export const { Script, createContext, runInContext, runInNewContext, runInThisContext, isContext, compileFunction } =
  module;

export default module;
