import type { CurlOption } from './curl-options';

/** The options between two `--next`. */
export type CurlGroup = ReturnType<typeof createGroup>;

export function createGroup(options: CurlOption[]) {
  const named = (name: string) => options.filter((option) => option.name === name);
  return {
    options,
    values: (name: string) => named(name).map(({ value }) => value),
    last: (name: string) => named(name).at(-1)?.value ?? null,
    /** Whether the last of its kind switches it on. */
    has: (name: string) => named(name).at(-1)?.on ?? false,
  };
}

export function groupsOf(options: CurlOption[]): CurlGroup[] {
  const groups: CurlOption[][] = [[]];
  for (const option of options) {
    if (option.name === 'next') groups.push([]);
    else groups.at(-1)?.push(option);
  }
  const given = groups.filter((group) => group.length > 0);
  return (given.length === 0 ? [[]] : given).map(createGroup);
}
