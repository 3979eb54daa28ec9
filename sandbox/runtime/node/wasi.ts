import { createMissingModule } from './internal/missing';

const module = createMissingModule('wasi', 'WASI');

export const { WASI } = module;

export default module;
