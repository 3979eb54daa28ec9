/** Telemetry that records nothing. */
export class Telemetry {
  record(): Promise<void> {
    return Promise.resolve();
  }
  flush(): Promise<void> {
    return Promise.resolve();
  }
}
