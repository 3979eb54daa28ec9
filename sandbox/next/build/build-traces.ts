/** Which files a deployment would need; there is none. Stands in for `next/dist/build/collect-build-traces`. */
export function collectBuildTraces(): Promise<void> {
  return Promise.resolve();
}
