import { createMissingModule } from './internal/missing';

const module = createMissingModule('domain', 'Domain createDomain create');

export const { Domain, create, createDomain } = module;

export default module;
