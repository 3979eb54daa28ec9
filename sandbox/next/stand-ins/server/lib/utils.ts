/** How Next 14 starts its processes; there are none. */
export const RESTART_EXIT_CODE = 77;

export function getNodeOptionsWithoutInspect(): string {
  return '';
}

export function checkNodeDebugType(): undefined {}

export function getDebugPort(): number {
  return 0;
}

export function printAndExit(message: string, code = 1): never {
  console.error(message);
  return process.exit(code);
}
