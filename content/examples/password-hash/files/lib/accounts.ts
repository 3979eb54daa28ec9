import { compare, hash } from 'bcryptjs';

const hashes = new Map<string, string>();
// Each step up doubles the time, for you and for an attacker. Real servers take 12 or more.
const COST = 8;

export async function register(name: string, password: string): Promise<void> {
  hashes.set(name, await hash(password, COST));
}

export async function isLogin(name: string, password: string): Promise<boolean> {
  return compare(password, hashes.get(name) ?? '');
}
