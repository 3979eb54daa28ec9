/** @returns about how many bytes a message's strings and byte arrays hold; objects count a little themselves */
export function weigh(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  let weight = 16;
  for (const part of Object.values(value)) weight += weigh(part);
  return weight;
}
