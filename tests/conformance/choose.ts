/** @returns the values of an option that may be given several times, or with commas */
export function listOf(values: string[] = []): string[] {
  return values.flatMap((value) => value.split(','));
}

/**
 * @returns those of `all` that are wanted; all of them where none is named
 * @throws RangeError for a name that is none of `all`
 */
export function chosen<T extends string>(all: readonly T[], wanted: string[]): readonly T[] {
  const wrong = wanted.find((value) => !all.some((one) => one === value));
  if (wrong !== undefined) throw new RangeError(`"${wrong}" is none of ${all.join(', ')}`);
  return wanted.length === 0 ? all : all.filter((one) => wanted.includes(one));
}
