/** `vm` as Next's own server code uses it: to read manifests that are scripts. */
export function runInNewContext(code: string, context: object): void {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the scripts are our own, see dist-folder.ts
  new Function('globalThis', code)(context);
}
