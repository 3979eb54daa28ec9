import { createHistogram, monitorEventLoopDelay } from './internal/histogram';
import { withMissing } from './internal/missing';

export { createHistogram, monitorEventLoopDelay };

export const performance = globalThis.performance;
export const { PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, Performance } = globalThis;
export const constants = {
  NODE_PERFORMANCE_GC_MAJOR: 4,
  NODE_PERFORMANCE_GC_MINOR: 1,
  NODE_PERFORMANCE_GC_INCREMENTAL: 8,
  NODE_PERFORMANCE_GC_WEAKCB: 16,
  NODE_PERFORMANCE_GC_FLAGS_NO: 0,
  NODE_PERFORMANCE_GC_FLAGS_CONSTRUCT_RETAINED: 2,
  NODE_PERFORMANCE_GC_FLAGS_FORCED: 4,
  NODE_PERFORMANCE_GC_FLAGS_SYNCHRONOUS_PHANTOM_PROCESSING: 8,
  NODE_PERFORMANCE_GC_FLAGS_ALL_AVAILABLE_GARBAGE: 16,
  NODE_PERFORMANCE_GC_FLAGS_ALL_EXTERNAL_MEMORY: 32,
  NODE_PERFORMANCE_GC_FLAGS_SCHEDULE_IDLE: 64,
};

const module = {
  Performance,
  PerformanceEntry,
  PerformanceMark,
  PerformanceMeasure,
  PerformanceObserver,
  constants,
  createHistogram,
  monitorEventLoopDelay,
  performance,
};

export default withMissing('perf_hooks', module, 'PerformanceObserverEntryList PerformanceResourceTiming');
