export function eventSwcPlugins(): Promise<[]> {
  return Promise.resolve([]);
}
