import { expect, test } from 'vitest';
import type { Project } from '../project/project';
import { findSecrets } from './find-secrets';
import { decodeLink, encodeLink } from './link';
import { redactSecrets } from './redact-secrets';

function projectOf(files: Project['files']): Project {
  return { version: 1, next: '16', mode: 'development', files };
}

// Put together here so that no scanner takes them for real ones.
const stripe = ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_');
const github = ['ghp', '16C7e42F292c6912E7710c838347Ae178B4a'].join('_');
const aws = ['AKIA', 'IOSFODNN7EXAMPLE'].join('');
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0In0', 'dozjgNryP4J3jVmNHl0w5N'].join('.');
const pem = ['-----BEGIN', 'PRIVATE', 'KEY-----\nMIIB\n-----END', 'PRIVATE', 'KEY-----'].join(' ');

test('keys are found with file, line and why', () => {
  const project = projectOf({
    'lib/a.ts': `const a = 1;\nconst k = '${stripe}';\nconst g = "${github}";\n`,
    'lib/b.ts': `'${aws}'\n\n\`${jwt}\`\n${pem}\nconst apiKey = 'x9Kf72mQpLz81VbN4tRw6Yd3';`,
  });
  expect(findSecrets(project).map(({ file, line, why }) => `${file}:${line} ${why}`)).toEqual([
    'lib/a.ts:2 this looks like a Stripe live key',
    'lib/a.ts:3 this looks like a GitHub token',
    'lib/b.ts:1 this looks like an AWS access key',
    'lib/b.ts:3 this looks like a JSON Web Token',
    'lib/b.ts:4 this looks like a private key',
    'lib/b.ts:7 this looks like a long random value with a name like a secret',
  ]);
});

test('environment files and credentials of requests are found', () => {
  const project = projectOf({
    '.env': 'A=1',
    '.env.local': 'B=2',
    'requests.http': '### A\nGET /a\nAuthorization: Bearer abc\nCookie: {{cookie}}\n# X-Api-Key: 123\n',
  });
  expect(findSecrets(project).map(({ file, line, why, leftOut }) => `${file}:${line} ${why} (${leftOut})`)).toEqual([
    '.env:1 an environment file; it stays in (nothing)',
    '.env.local:1 a local environment file (file)',
    'requests.http:3 the Authorization header of a request (value)',
    'requests.http:5 the X-Api-Key header of a request (value)',
  ]);
});

test('ordinary code has none', () => {
  const source = `const key = request.nextUrl.searchParams.get('key');\nconst token = process.env.SECRET_TOKEN_NAME;\nconst passwordField = 'current-password-of-the-user';\nconst cacheKey = 'aaaaaaaaaaaaaaaaaaaaaaaa1';`;
  expect(findSecrets(projectOf({ 'app/route.ts': source }))).toEqual([]);
});

test('a link leaves secrets out unless told otherwise', () => {
  const project = {
    ...projectOf({
      '.env.local': 'B=2',
      'a.ts': `const k = '${stripe}', g = '${github}'`,
      'r.http': 'GET /\nAuthorization: Bearer abc',
    }),
    open: ['.env.local', 'a.ts'],
  };
  expect(decodeLink(encodeLink(project, { includeSecrets: true }))).toEqual({ ok: true, project });
  const files = { 'a.ts': "const k = 'REDACTED', g = 'REDACTED'", 'r.http': 'GET /\nAuthorization: Bearer REDACTED' };
  expect(decodeLink(encodeLink(project))).toEqual({ ok: true, project: { ...project, files, open: ['a.ts'] } });
});

test('only the chosen secrets are left out', () => {
  const project = projectOf({ '.env.local': 'B=2', 'a.ts': stripe });
  expect(redactSecrets(project, findSecrets(project).slice(0, 1)).files).toEqual({ 'a.ts': stripe });
});

test('keys in what a scene says and in its own request are found and left out', () => {
  const text = `with ${stripe} in it`;
  const request = { url: `/?k=${stripe}`, headers: [['X-Key', stripe] as [string, string]], body: text };
  const scenes = [
    { title: text, note: text, files: {}, request },
    { title: 'b', files: {}, request: `GET /?k=${stripe}` },
  ];
  const project = { ...projectOf({}), scenes };
  const secrets = findSecrets(project);
  expect(secrets.map(({ file, line, scene }) => `${scene}: ${file}:${line}`)).toEqual([
    '0: its title:1',
    '0: its note:1',
    '0: its request:1',
    '0: its request’s url:1',
    '0: its request’s body:1',
    '1: the name of its request:1',
  ]);
  const redacted = redactSecrets(project, secrets);
  expect(JSON.stringify(redacted)).not.toContain(stripe);
  expect(redacted.scenes?.[0]).toEqual({
    title: 'with REDACTED in it',
    note: 'with REDACTED in it',
    files: {},
    request: { url: '/?k=REDACTED', headers: [['X-Key', 'REDACTED']], body: 'with REDACTED in it' },
  });
  expect(findSecrets(redacted)).toEqual([]);
});
