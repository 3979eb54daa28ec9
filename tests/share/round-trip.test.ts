import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase64 } from '@/lib/project/file-content';
import { isFilePath } from '@/lib/project/file-path';
import type { Project, ProjectFile } from '@/lib/project/project';
import { decodeLink, encodeLink } from '@/lib/share/link';
import { NEXT_VERSIONS } from '@/sandbox/protocol';

const text = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom('export async function GET() {}', '\tx', '"', '\\', '\0', '\ud800'), { maxLength: 20 })
    .map((lines) => lines.join('\r\n')),
);
const binary = fc.uint8Array({ maxLength: 300 }).map((bytes): ProjectFile => ({ base64: encodeBase64(bytes) }));
const segment = fc.oneof(
  fc.constantFrom('app', 'api', '[id]', '[[...slug]]', '(group)', 'route.ts', 'a b', 'é', '日本'),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const path = fc
  .array(segment, { minLength: 1, maxLength: 5 })
  .map((segments) => segments.join('/'))
  .filter(isFilePath);

/** A path within a file is none: files keep to folders of their own. */
const files = fc
  .dictionary(path, fc.oneof(text, binary), { maxKeys: 8, noNullPrototype: true })
  .map((all) =>
    Object.fromEntries(
      Object.entries(all).map(([name, content], at): [string, ProjectFile] => [`${at}/${name}`, content]),
    ),
  );

const projects: fc.Arbitrary<Project> = fc
  .record({
    title: fc.option(text),
    next: fc.constantFrom(...NEXT_VERSIONS),
    mode: fc.constantFrom('development', 'production'),
    files,
    tabs: fc.boolean(),
  })
  .map(({ title, next, mode, files, tabs }) => ({
    version: 1,
    next,
    mode,
    files,
    ...(title === null ? {} : { title }),
    ...(tabs ? { open: Object.keys(files).slice(0, 3) } : {}),
  }));

test('property: a thousand projects come back from their links as they were', () => {
  fc.assert(
    fc.property(projects, (project) => {
      expect(decodeLink(encodeLink(project, { includeSecrets: true }))).toEqual({ ok: true, project });
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test('property: any text is an error or a project', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'binary' })), (garbage) => {
      for (const hash of [garbage, `#p1.${garbage}`, `p1.${garbage}`])
        expect(decodeLink(hash).ok).toBeTypeOf('boolean');
    }),
    { numRuns: 1000 },
  );
}, 60_000);
