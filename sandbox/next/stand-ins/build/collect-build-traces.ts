/** Which files a deployment would need; there is none. */
export function collectBuildTraces(): Promise<void> {
  return Promise.resolve();
}
