import { createMissingModule } from './internal/missing';

const module = createMissingModule('trace_events', 'createTracing getEnabledCategories');

export const { createTracing, getEnabledCategories } = module;

export default module;
