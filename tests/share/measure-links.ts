import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'fflate';
import LZString from 'lz-string';
import type { Project } from '@/lib/project/project';
import { encodeBase64url } from '@/lib/share/base64url';
import { canonicalJson } from '@/lib/share/canonical-json';
import { encodeLink } from '@/lib/share/link';

/** How long a project's link is, in characters, and how long others would make it. */
export interface LinkLengths {
  json: number;
  ours: number;
  'lz-string': number;
  gzip: number;
}

/** Cases of the conformance suite: projects that others wrote, for other ends. */
const CASES = ['b-webhook-seed', 'ck-echo-token-seed', 'mw', 'meta', 'mw16old'];

/** @returns the lengths for the canonical project and for five others, by name */
export function measureLinks(): Record<string, LinkLengths> {
  const canonical = readJson('share/canonical.json') as Project;
  const others = CASES.map((name) => [name, lengthsOf(projectOfCase(name))] as const);
  return { canonical: lengthsOf(canonical), ...Object.fromEntries(others) };
}

function lengthsOf(project: Project): LinkLengths {
  const json = canonicalJson(project);
  const ours = encodeLink(project, { includeSecrets: true });
  const lzString = `#p1.${LZString.compressToEncodedURIComponent(json)}`;
  const gzip = `#p1.${encodeBase64url(gzipSync(new TextEncoder().encode(json), { level: 9, mem: 12 }))}`;
  return { json: json.length, ours: ours.length, 'lz-string': lzString.length, gzip: gzip.length };
}

function projectOfCase(name: string): Project {
  const { files } = readJson(`conformance/cases/${name}.json`) as Pick<Project, 'files'>;
  return { version: 1, next: '16', mode: 'development', files };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.resolve('tests', file), 'utf8'));
}
