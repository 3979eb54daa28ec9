import * as esbuild from 'esbuild';
import { expect, test } from 'vitest';
import { transformFile } from '../../compiler/transform-file';
import { mapStack } from './map-stack';
import { ModuleRegistry } from './module-registry';
import { firstPosition } from './source-position';

type Functions = Record<string, () => unknown>;

async function load(text: string, path = 'app/[id]/route.ts'): Promise<Functions> {
  const { code, map, async: isAsync } = await transformFile(esbuild, path, text, { bundler: 'turbopack' });
  const registry = new ModuleRegistry(() => ({}));
  registry.update([{ path, code, map, async: isAsync, imports: {}, exports: [] }]);
  return registry.load(path) as Functions;
}

/** The frames of what a function throws, with what calls it left out. */
async function framesOf(run: (() => unknown) | undefined): Promise<string[]> {
  try {
    await run?.();
  } catch (error) {
    const stack = mapStack(error instanceof Error ? (error.stack ?? '') : '');
    return stack
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .map((line) => line.slice('    at '.length));
  }
  return [];
}

const source = `const deep = async (x: number) => { await null; return inner(x); };
function inner(x: number): never {
  throw new Error('boom ' + x);
}
class Store {
  async read() {
    if (await true) {
      JSON.parse('{');
    }
  }
  static async *list() { yield 1; inner(2); }
}
export async function GET() { await 0; return deep(1); }
export async function POST() { for await (const x of Store.list()) void x; }
export async function PUT() { throw new TypeError('now'); }
export const DELETE = async () => new Store().read();
export const PATCH = () => [1].map(inner);
`;

test('an async function is a frame of its own name, before and after it awaits', async () => {
  const { GET, PUT } = await load(source);
  expect(await framesOf(PUT)).toEqual(['PUT (app/[id]/route.ts:15:37)']);
  expect(await framesOf(GET)).toEqual(['inner (app/[id]/route.ts:3:9)', 'deep (app/[id]/route.ts:1:56)']);
});

test('methods and async generators have no frames of what they were compiled to', async () => {
  const { POST, DELETE } = await load(source);
  expect(await framesOf(DELETE)).toEqual(['JSON.parse (<anonymous>)', 'Store.read (app/[id]/route.ts:8:12)']);
  const [thrown, generator] = await framesOf(POST);
  expect(thrown).toBe('inner (app/[id]/route.ts:3:9)');
  expect(generator).toMatch(/^(?:Store|Function)\.list \(app\/\[id\]\/route\.ts:11:35\)$/);
});

test('what the platform calls in between stays', async () => {
  const { PATCH } = await load(source);
  expect(await framesOf(PATCH)).toEqual([
    'inner (app/[id]/route.ts:3:9)',
    'Array.map (<anonymous>)',
    'PATCH (app/[id]/route.ts:17:32)',
  ]);
});

test('a stack of Next.js alone is not shown, a stack of something else is', () => {
  const stack = "Error: x\n    at a (next-server.js:1:2)\n    at b (next-server.js:3:4) {\n  code: 'A'\n}";
  expect(mapStack(stack)).toBe("Error: x\n    at ignore-listed frames {\n  code: 'A'\n}");
  expect(mapStack('E\n    at a (b.js:1:2)')).toBe('E\n    at a (b.js:1:2)');
});

test('what belongs to an error stays behind its last frame', async () => {
  const { GET } = await load('export const GET = () => new Error("x").stack', 'app/x/route.ts');
  const text = `${String(GET?.())} {\n  a: 1\n}`;
  expect(mapStack(text)).toBe('Error: x\n    at GET (app/x/route.ts:1:26) {\n  a: 1\n}');
});

test('a log is at the place that called it', async () => {
  const { GET } = await load('export async function GET() {\n  await 0;\n  return new Error().stack;\n}');
  expect(firstPosition(String(await GET?.()))).toEqual({ file: 'app/[id]/route.ts', line: 3, column: 10 });
});

test('modules know the place that the bundler gives them, and may declare its names anew', async () => {
  const { GET } = await load('export const GET = () => [__dirname, __filename]');
  expect(GET?.()).toEqual(['/ROOT/app/[id]', '/ROOT/app/[id]/route.ts']);
  const own = await load("const __dirname = 'own'; export const GET = () => __dirname");
  expect(own.GET?.()).toBe('own');
});
