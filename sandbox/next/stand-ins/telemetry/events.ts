/** Telemetry events of a build that nobody records. */
const nothing = (): Record<string, never> => ({});
const none = (): Promise<[]> => Promise.resolve([]);

export const EVENT_BUILD_FEATURE_USAGE = 'NEXT_BUILD_FEATURE_USAGE';
export const eventBuildCompleted = nothing;
export const eventBuildFailed = nothing;
export const eventBuildFeatureUsage = nothing;
export const eventBuildOptimize = nothing;
export const eventCliSession = nothing;
export const eventCliSessionStopped = nothing;
export const eventLintCheckCompleted = nothing;
export const eventNextPlugins = none;
export const eventPackageUsedInGetServerSideProps = nothing;
export const eventTypeCheckCompleted = nothing;
export const eventVersion = nothing;
