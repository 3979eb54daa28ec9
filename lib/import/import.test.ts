import { zipSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectFromFiles } from './from-files';
import { projectFromZip } from './from-zip';
import { parseCurl } from './parse-curl';
import { readFiles } from './read-import';

function requestOf(command: string) {
  const parsed = parseCurl(command);
  if (!parsed.ok) return parsed.message;
  return parsed.requests
    .map(({ method, url, headers, body }) =>
      [
        `${method} ${url}`,
        ...headers.map(({ name, value }) => `${name}: ${value}`),
        ...(body === '' ? [] : ['', body]),
      ].join('\n'),
    )
    .join('\n\n');
}

const FORM = 'Content-Type: application/x-www-form-urlencoded';

test.each([
  ['curl localhost:3000/a', 'GET http://localhost:3000/a'],
  [
    "curl 'http://x/a' \\\n  -H 'Accept: a/b' \\\r\n  --compressed",
    'GET http://x/a\nAccept: a/b\nAccept-Encoding: deflate, gzip, br, zstd',
  ],
  ["curl 'http://x/a' -X 'PUT' --data-raw $'it\\'s\\n\\u00e9\\x21'", `PUT http://x/a\n${FORM}\n\nit's\né!`],
  ['curl -kLsXPOST http://x -d a=1 -d "b=\\"2\\""', `POST http://x\n${FORM}\n\na=1&b="2"`],
  [
    'curl --json \'{"a":1}\' http://x',
    'POST http://x\nContent-Type: application/json\nAccept: application/json\n\n{"a":1}',
  ],
  ["curl -G http://x?a=1 -d b=2 --data-urlencode 'c=ü &'", 'GET http://x?a=1&b=2&c=%C3%BC+%26'],
  [
    'curl -u me:pw -b "a=1; b=2" -A agent -e http://r/ http://x',
    'GET http://x\nAuthorization: Basic bWU6cHc=\nCookie: a=1; b=2\nUser-Agent: agent\nReferer: http://r/',
  ],
  ['curl -I http://x', 'HEAD http://x'],
  ["curl http://x -H 'Content-Type;' -H 'Accept:' -d ''", 'POST http://x\nContent-Type: '],
  ['curl --request=DELETE --url http://x | jq .', 'DELETE http://x'],
  [
    'curl ^"http://x/a?b=1^&c=2^" ^\r\n  -H ^"A: ^\\^"q^\\^"^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":1^}^"',
    `POST http://x/a?b=1&c=2\nA: "q"\n${FORM}\n\n{"a":1}`,
  ],
  [
    "curl -F name=Ada -F 'f=@a.png;type=image/png' http://x",
    'POST http://x\nContent-Type: multipart/form-data; boundary=----boundary\n\n------boundary\nContent-Disposition: form-data; name="name"\n\nAda\n------boundary\nContent-Disposition: form-data; name="f"; filename="a.png"\nContent-Type: image/png\n\n< ./a.png\n------boundary--',
  ],
])('%s', (command, expected) => {
  expect(requestOf(command)).toBe(expected);
});

test.each([
  ['wget http://x', 'does not begin with "curl"'],
  ['curl', 'it has no url'],
  ["curl 'http://x", 'a quote is opened at character 6 and never closed'],
  ['curl -s', 'it has no url'],
  ['curl http://x -H', 'the option -H has no value'],
  ['curl http://x -d a -F b=c', 'both data (-d) and a form (-F)'],
  ['curl --frobnicate x http://x', 'curl has no option --frobnicate'],
  ["curl 'http://x/[1-9999]'", 'that curl cannot expand'],
  ["curl 'http://x/[1-99]/[1-99]'", 'stands for more than 500 requests'],
])('%s is refused', (command, reason) => {
  expect(requestOf(command)).toContain(`Failed to read the curl command: `);
  expect(requestOf(command)).toContain(reason);
});

test('property: any command is a request or a sentence', () => {
  const word = fc.oneof(
    fc.constantFrom("'", '"', '^', '\\', "$'", '-d', '-F', '-H', '--json', '^"', 'a=@', '\n', '-XPOST', '-'),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      expect(requestOf(`curl ${words.join(' ')}`)).toBeTypeOf('string');
    }),
    { numRuns: 3000 },
  );
});

const file = (path: string, text = 'x') => ({ path, bytes: strToU8(text) });

test('a folder becomes a project: its own name and installed packages go', () => {
  const imported = projectFromFiles([
    file('my-app/package.json', '{ "dependencies": { "next": "^15.1.0" } }'),
    file('my-app/app/api/route.ts'),
    file('my-app/node_modules/a/index.js'),
    { path: 'my-app/public/a.png', bytes: new Uint8Array([255]) },
  ]);
  expect(imported).toMatchObject({ ok: true, skipped: ['my-app/node_modules/a/index.js'], project: { next: '15' } });
  if (imported.ok)
    expect(Object.keys(imported.project.files).sort()).toEqual(['app/api/route.ts', 'package.json', 'public/a.png']);
});

test('app stays, and a lone route file gets a place', () => {
  expect(projectFromFiles([file('app/a/route.ts')])).toMatchObject({ project: { files: { 'app/a/route.ts': 'x' } } });
  expect(projectFromFiles([file('route.ts')])).toMatchObject({ project: { files: { 'app/api/route.ts': 'x' } } });
});

test('what is left out is named, of a zip too', () => {
  const files = {
    'app/route.ts': strToU8('x'),
    'node_modules/a/1.js': strToU8('x'),
    'node_modules/a/2.js': strToU8('x'),
    'yarn.lock': strToU8(''),
  };
  expect(readFiles([{ path: 'a.zip', bytes: zipSync(files) }])).toMatchObject({
    notes: ['Left out: node_modules (2 files), yarn.lock.'],
  });
  expect(readFiles([file('app/a/route.ts'), file('b.ts')], ['.git'])).toMatchObject({ notes: ['Left out: .git.'] });
});

test('hostile zips are refused with a sentence', () => {
  const zip = (files: Record<string, Uint8Array>) => projectFromZip(zipSync(files));
  expect(zip({ 'app/route.ts': strToU8('x') })).toMatchObject({ ok: true });
  expect(zip({ '../a.ts': strToU8('x') })).toMatchObject({
    ok: false,
    message: expect.stringContaining('the file "../a.ts" is not allowed'),
  });
  expect(zip({ 'a\0b': strToU8('x') })).toMatchObject({ ok: false });
  expect(zip({ 'big.txt': new Uint8Array(9_000_000) })).toMatchObject({
    ok: false,
    message: expect.stringContaining('over 8 MB; "big.txt"'),
  });
  expect(zip(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`a${at}`, new Uint8Array()])))).toMatchObject({
    ok: false,
    message: expect.stringContaining('more than 2000 files'),
  });
  expect(zip({})).toMatchObject({ ok: false, message: expect.stringContaining('there are no files') });
  expect(projectFromZip(strToU8('no zip at all'))).toMatchObject({
    ok: false,
    message: expect.stringContaining('Failed to open the zip'),
  });
});

test('a zip with one changed byte never throws', () => {
  const bytes = zipSync({ 'app/route.ts': strToU8('export function GET() {}'.repeat(4)) });
  for (let at = 0; at < bytes.length; at++) {
    for (const value of [0, 1, 127, 255]) {
      const changed = bytes.slice();
      changed[at] = value;
      expect(projectFromZip(changed).ok).toBeTypeOf('boolean');
    }
  }
});
