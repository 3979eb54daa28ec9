import { randomUUID } from 'node:crypto';

const passwords: Record<string, string> = { ada: 'analytical', grace: 'compiler' };
const sessions = new Map([['demo-session', 'grace']]);

export function isPassword(user: string, password: string): boolean {
  return password !== undefined && passwords[user] === password;
}

export function openSession(user: string): string {
  const id = randomUUID();
  sessions.set(id, user);
  return id;
}

export function userOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : sessions.get(id);
}

export function closeSession(id: string | undefined): void {
  if (id !== undefined) sessions.delete(id);
}
