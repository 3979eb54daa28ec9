import { withMissing } from './internal/missing';

export const isMaster = true;
export const isPrimary = true;
export const isWorker = false;

export default withMissing(
  'cluster',
  { isMaster, isPrimary, isWorker, workers: {} },
  'Worker disconnect fork setupMaster setupPrimary',
);
