import { withMissing } from './internal/missing';

export const performance = globalThis.performance;
export const { PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, Performance } = globalThis;
export const constants = {};

const module = {
  Performance,
  PerformanceEntry,
  PerformanceMark,
  PerformanceMeasure,
  PerformanceObserver,
  constants,
  performance,
};

export default withMissing(
  'perf_hooks',
  module,
  'PerformanceObserverEntryList PerformanceResourceTiming createHistogram monitorEventLoopDelay',
);
