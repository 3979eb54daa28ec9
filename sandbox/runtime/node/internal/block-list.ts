import { createNodeError } from './node-error';

type Family = 'ipv4' | 'ipv6';
interface Range {
  family: Family;
  first: bigint;
  last: bigint;
  rule: string;
}

/** Node's net.BlockList. */
export class BlockList {
  readonly #ranges: Range[] = [];

  addAddress(address: string, family: Family = 'ipv4'): void {
    const value = numberOf(address, family);
    this.#add(family, value, value, `Address: ${nameOf(family)} ${address}`);
  }

  addRange(start: string, end: string, family: Family = 'ipv4'): void {
    const [first, last] = [numberOf(start, family), numberOf(end, family)];
    if (first > last) {
      const message = `The argument 'start' must come before ${end}. Received '${start}'`;
      throw createNodeError(TypeError, 'ERR_INVALID_ARG_VALUE', message);
    }
    this.#add(family, first, last, `Range: ${nameOf(family)} ${start}-${end}`);
  }

  addSubnet(network: string, prefix: number, family: Family = 'ipv4'): void {
    const bits = BigInt((family === 'ipv4' ? 32 : 128) - prefix);
    const first = (numberOf(network, family) >> bits) << bits;
    this.#add(family, first, first | ((1n << bits) - 1n), `Subnet: ${nameOf(family)} ${network}/${prefix}`);
  }

  check(address: string, family: Family = 'ipv4'): boolean {
    const value = numberOf(address, family);
    return this.#ranges.some((range) => range.family === family && range.first <= value && value <= range.last);
  }

  get rules(): string[] {
    return this.#ranges.map(({ rule }) => rule);
  }

  #add(family: Family, first: bigint, last: bigint, rule: string): void {
    this.#ranges.unshift({ family, first, last, rule });
  }
}

function numberOf(address: string, family: Family): bigint {
  const url = `ws://${family === 'ipv6' ? `[${address}]` : address}`;
  if (!URL.canParse(url)) throw createNodeError(Error, 'ERR_INVALID_ADDRESS', 'Invalid address');
  if (family === 'ipv4') return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const [head = '', tail] = new URL(url).hostname.slice(1, -1).split('::');
  const [before, after] = [head, tail ?? ''].map((text) => text.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

function nameOf(family: Family): string {
  return family === 'ipv4' ? 'IPv4' : 'IPv6';
}
