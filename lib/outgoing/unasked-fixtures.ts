import type { Project } from '@/lib/project/project';
import { readFixtures } from '@/sandbox/host/read-fixtures';
import type { OutgoingCall } from './outgoing-store';

/** A fixture, as `fixtures.json` names it. */
export interface NamedFixture {
  /** Null for any. */
  method: string | null;
  url: string;
  line: number;
}

/** @returns the fixtures that answered none of the calls */
export function unaskedFixtures(files: Project['files'], calls: readonly OutgoingCall[]): NamedFixture[] {
  const { fixtures, lines } = readFixtures(files);
  return fixtures.flatMap(({ method, url }, index) => {
    const answered = calls.some((call) => call.fixtureUrl === url && (method === null || call.method === method));
    return answered ? [] : [{ method, url, line: lines[index] ?? 1 }];
  });
}
