import { createMissingModule } from './internal/missing';

const module = createMissingModule(
  'readline',
  'Interface clearLine clearScreenDown createInterface cursorTo emitKeypressEvents moveCursor',
);

export const { Interface, clearLine, createInterface, cursorTo, emitKeypressEvents, moveCursor } = module;

export default module;
