import { randomUUID } from 'node:crypto';

const sessions = new Map<string, string>([['demo-session', 'grace']]);

export function openSession(user: string): string {
  const id = randomUUID();
  sessions.set(id, user);
  return id;
}

export function userOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : sessions.get(id);
}

export function closeSession(id: string): void {
  sessions.delete(id);
}
