import { expect, test } from 'vitest';
import { Disk } from '../../runtime/disk/disk';
import { setServerProject, type ServerProject } from '../project';
import { findUnfitMethods } from './find-unfit-methods';

const ROUTE = 'app/x/route.ts';

/** @returns the types of the methods that are no functions, in a project of that route and one more file */
function typesIn(route: string, library = ''): string[] {
  const disk = new Disk('/project');
  disk.write(`/project/${ROUTE}`, route);
  disk.write('/project/lib/value.ts', library);
  const modules = {
    exportsOf: (file: string) => (file === ROUTE ? ['GET'] : ['value']),
    importsOf: (file: string) => (file === ROUTE ? { '../../lib/value': 'lib/value.ts' } : {}),
  };
  setServerProject({ disk, modules } as unknown as ServerProject);
  return findUnfitMethods(ROUTE).map(({ type }) => type);
}

test.each([
  ['export const GET = 5;', 'number'],
  ["export const GET = 'text'", 'string'],
  ['export const GET = true;', 'boolean'],
  ['export const GET = [1];', 'number[]'],
  ["export const GET = { status: 200, text: 'a' };", '{ status: number; text: string; }'],
  ['export class GET {}', 'typeof GET'],
  ['export const GET = new Response();', 'Response'],
  ['const value = 5;\nexport const GET = value;', 'number'],
  ['const value = 5;\nexport { value as GET };', 'number'],
])('%s is no function', (source, type) => {
  expect(typesIn(source)).toEqual([type]);
});

test.each([
  "import { value } from '../../lib/value';\nexport const GET = value;",
  "import { value as other } from '../../lib/value';\nexport { other as GET };",
  "export { value as GET } from '../../lib/value';",
])('what another file holds is looked at: %s', (source) => {
  expect(typesIn(source, 'export const value = 5;')).toEqual(['number']);
  expect(typesIn(source, 'export function value() {}')).toEqual([]);
});

test.each([
  'export const GET = async () => new Response();',
  'export const GET = (request) => new Response();',
  'export const GET = request => new Response();',
  'export const GET = function () {};',
  'export const GET = async function get() {};',
  'export const GET = wrap(() => {});',
  'export const GET = handlers.GET;',
  'export const { GET, POST } = handlers;',
  'export const GET: Handler = {};',
  'export const GET = {} as unknown as Handler;',
  'export async function GET() {}',
  'export const GET = flag ? first : second;',
  'export const GET = handler;\nfunction handler() {}',
  'export const GET = await make();',
  'export const GET = GET;',
  'export const GET = <T>(request: T) => new Response();',
])('%s may be one', (source) => {
  expect(typesIn(source)).toEqual([]);
});
