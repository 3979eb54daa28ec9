import { createMissingModule } from './internal/missing';

const module = createMissingModule('readline/promises', 'Interface Readline createInterface');

export const { Interface, Readline, createInterface } = module;

export default module;
