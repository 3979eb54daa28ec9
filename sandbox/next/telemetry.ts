/** Telemetry that records nothing. Stands in for `next/dist/telemetry/storage`. */
export class Telemetry {
  record(): Promise<void> {
    return Promise.resolve();
  }
  flush(): Promise<void> {
    return Promise.resolve();
  }
}
