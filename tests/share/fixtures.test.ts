import { readdirSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeBase64url } from '@/lib/share/base64url';
import { crc32 } from '@/lib/share/crc32';
import { dictionary1 } from '@/lib/share/dictionary-1';
import { decodeLink } from '@/lib/share/link';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.json'));

interface Fixture {
  link: string;
  project: unknown;
}

/** These links are out in the world: a fixture is added with a new format, and none is ever changed. */
test.each(fixtures)('the link in %s decodes for ever', (name) => {
  const { link, project } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture;
  expect(decodeLink(link)).toEqual({ ok: true, project });
});

test('the dictionary of p1 never changes', () => {
  expect([dictionary1().length, crc32(dictionary1())]).toEqual([17859, 562885243]);
});

test("another implementation's inflate reads the format as documented", () => {
  const { link, project } = JSON.parse(readFileSync(new URL('p1-canonical.json', folder), 'utf8')) as Fixture;
  const bytes = decodeBase64url(link.slice(4))!;
  const json = inflateRawSync(bytes.subarray(0, -4), { dictionary: dictionary1() });
  expect(JSON.parse(json.toString('utf8'))).toEqual(project);
});
