import type { PlaygroundRequest } from '@/sandbox/host/playground';

/** The names of those headers of a request that whoever reads a saved test could use in place of its sender. */
export function secretHeaders({ headers = [] }: PlaygroundRequest): string[] {
  const names = headers
    .map(([name]) => name)
    .filter((name) => /^(?:proxy-)?authorization$|^cookie$|api-key/i.test(name));
  return [...new Set(names)];
}
