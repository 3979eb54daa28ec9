import { expect, test } from 'vitest';
import { inflateRawSync } from 'node:zlib';
import { zipProject } from '@/lib/export/zip-project';
import { projectFromZip } from '@/lib/import/from-zip';
import { readFiles } from '@/lib/import/read-import';
import type { Project } from '@/lib/project/project';
import { wholeScenes } from '@/lib/project/scene';
import { decodeBase64url } from '@/lib/share/base64url';
import { createShare, nameOfSecret, secretsOf } from '@/lib/share/create-share';
import { dictionary1 } from '@/lib/share/dictionary-1';
import { decodeLink, encodeLink } from '@/lib/share/link';
import { decodeLink as decodeBeforeScenes } from './fixtures/reader-before-scenes.mjs';

const plain: Project = {
  version: 1,
  title: 'Talk',
  next: '16',
  mode: 'development',
  files: { 'app/api/a/route.ts': 'export const GET = () => new Response("1");\n' },
};
const project: Project = {
  ...plain,
  scenes: [
    { title: 'One', files: {}, note: 'Say it', request: { url: '/api/a' }, send: true },
    { title: 'Two', files: { 'app/api/a/route.ts': '2', 'lib/b.ts': 'b' }, mode: 'production' },
    { title: 'Three', files: { 'lib/b.ts': null }, highlight: { file: 'app/api/a/route.ts', from: 1, to: 1 } },
  ],
};

test('a link carries the scenes', () => {
  expect(decodeLink(encodeLink(project))).toEqual({ ok: true, project });
});

test('a reader from before there were scenes opens the link as an ordinary project', () => {
  expect(decodeBeforeScenes(encodeLink(project))).toEqual({ ok: true, project: plain });
  expect(jsonOf(encodeLink(plain))).not.toContain('scenes');
});

test('a zip carries the scenes beside the app', () => {
  const read = projectFromZip(zipProject({ ...project, files: { ...plain.files, 'package.json': '{}' } }));
  expect(read.ok && read.project.scenes).toEqual(project.scenes);
  expect(read.ok && Object.keys(read.project.files)).not.toContain('playground.scenes.json');
});

test('scenes in a zip that cannot be read are refused with the file and the field', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = [
    { path: 'p/app/api/a/route.ts', bytes: bytes('') },
    { path: 'p/playground.scenes.json', bytes: bytes('{"scenes":[{"title":1}]}') },
  ];
  expect(readFiles(files)).toEqual({
    ok: false,
    message: 'Failed to read playground.scenes.json: scene 1: "title" must be text but is of type number.',
  });
});

test('several zips, or numbered folders, become scenes', () => {
  const zip = (code: string) => zipProject({ ...plain, files: { 'app/api/a/route.ts': code } });
  const zips = readFiles([
    { path: '10-last.zip', bytes: zip('last') },
    { path: '2-first.zip', bytes: zip('first') },
  ]);
  const folders = readFiles([
    { path: 'talk/01-first/app/api/a/route.ts', bytes: new TextEncoder().encode('first') },
    { path: 'talk/02-last/app/api/a/route.ts', bytes: new TextEncoder().encode('last') },
  ]);
  for (const read of [zips, folders]) {
    const imported = read.ok && read.kind === 'project' ? read.project : plain;
    expect(wholeScenes(imported).map(({ files }) => files['app/api/a/route.ts'])).toEqual(['first', 'last']);
  }
  expect(folders.ok && folders.kind === 'project' && folders.project.scenes?.map(({ title }) => title)).toEqual([
    '01-first',
    '02-last',
  ]);
});

test('what may be secret in a scene stays out of a link', () => {
  const secret: Project = {
    ...plain,
    scenes: [
      {
        title: 'One',
        files: { '.env.local': 'KEY=hidden', 'requests.http': '### A\nGET /a\nAuthorization: Bearer hidden\n' },
        request: { url: '/a', headers: [['Cookie', 'session=hidden']] },
      },
    ],
  };
  const names = secretsOf(secret).map(nameOfSecret);
  expect(names).toEqual([
    'scene 1, .env.local',
    'the Authorization header of a request, scene 1, requests.http:3',
    'scene 1, the Cookie header of a request',
  ]);
  expect(jsonOf(createShare(secret, new Set()).hash)).not.toContain('hidden');
  expect(createShare(secret, new Set(names)).project).toEqual(secret);
});

function jsonOf(link: string): string {
  const bytes = decodeBase64url(link.slice('#p1.'.length)) ?? new Uint8Array();
  return inflateRawSync(bytes.subarray(0, -4), { dictionary: dictionary1() }).toString('utf8');
}
