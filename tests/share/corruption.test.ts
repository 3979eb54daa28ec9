import { readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { encodeBase64url } from '@/lib/share/base64url';
import { crc32 } from '@/lib/share/crc32';
import { dictionary1 } from '@/lib/share/dictionary-1';
import { inflateBounded } from '@/lib/share/inflate';
import { decodeLink, encodeLink } from '@/lib/share/link';

const canonical = JSON.parse(readFileSync(new URL('canonical.json', import.meta.url), 'utf8')) as Project;
const link = encodeLink(canonical);

/** A link whose check sum fits, whatever is in it. */
function seal(deflated: Uint8Array): string {
  const bytes = new Uint8Array(deflated.length + 4);
  bytes.set(deflated);
  new DataView(bytes.buffer).setUint32(deflated.length, crc32(deflated));
  return `#p1.${encodeBase64url(bytes)}`;
}

function linkOf(value: unknown): string {
  return seal(deflateSync(new TextEncoder().encode(JSON.stringify(value)), { dictionary: dictionary1() }));
}

test('every change of one character gives an error or the same project', () => {
  for (let at = 0; at < link.length; at++) {
    for (let code = 0; code < 256; code++) {
      const changed = link.slice(0, at) + String.fromCharCode(code) + link.slice(at + 1);
      const decoded = decodeLink(changed);
      if (decoded.ok) expect(decoded.project).toEqual(canonical);
    }
  }
}, 60_000);

test('every truncated link gives an error', () => {
  for (let length = 0; length < link.length; length++) expect(decodeLink(link.slice(0, length)).ok).toBe(false);
});

test('deflate that was changed under a right check sum never throws', () => {
  const deflated = deflateSync(new TextEncoder().encode(JSON.stringify(canonical)), {
    level: 9,
    dictionary: dictionary1(),
  });
  for (let at = 0; at < deflated.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const changed = deflated.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect(decodeLink(seal(changed)).ok).toBeTypeOf('boolean');
    }
  }
}, 60_000);

test('each kind of unreadable link says what is wrong', () => {
  expect(decodeLink('')).toMatchObject({ ok: false, kind: 'empty' });
  expect(decodeLink('#')).toMatchObject({ ok: false, kind: 'empty' });
  expect(decodeLink('#code/abc')).toMatchObject({
    kind: 'broken',
    message: expect.stringContaining('does not begin with "#p1."'),
  });
  expect(decodeLink('#p1.')).toMatchObject({ kind: 'broken', message: expect.stringContaining('incomplete') });
  expect(decodeLink('#p1.%%%')).toMatchObject({
    kind: 'broken',
    message: expect.stringContaining('characters that no link has'),
  });
  expect(decodeLink('#p2.abc')).toMatchObject({ kind: 'newer', message: expect.stringContaining('format p2') });
  expect(decodeLink(linkOf({ version: 2 }))).toMatchObject({ kind: 'newer' });
  expect(decodeLink(linkOf([]))).toMatchObject({ kind: 'broken' });
  expect(decodeLink(`#p1.${'A'.repeat(3_000_000)}`)).toMatchObject({ kind: 'too-large' });
});

test.each(['__proto__', '../a', 'a\0b'])('a hostile file name %j is refused by name', (name) => {
  const json = `{"version":1,"next":"16","mode":"development","files":{${JSON.stringify(name)}:"x"}}`;
  const decoded = decodeLink(seal(deflateSync(new TextEncoder().encode(json), { dictionary: dictionary1() })));
  expect(decoded).toMatchObject({ ok: false, kind: 'broken', message: expect.stringContaining(JSON.stringify(name)) });
});

test('a bomb stops at its limit', () => {
  const bomb = deflateSync(new Uint8Array(200_000_000), { level: 9 });
  const before = process.memoryUsage().arrayBuffers;
  expect(decodeLink(seal(bomb))).toMatchObject({ ok: false, kind: 'too-large' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64_000_000);
  expect(inflateBounded(bomb, dictionary1(), 1000)).toEqual({ ok: false, reason: 'too-large' });
}, 60_000);
