import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { REAL_NEXT } from '@/tests/real-next';
import { packPackageTypes, packTypes } from './pack-types.mjs';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  esModuleInterop: true,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
};
const LIBRARY = path.dirname(ts.getDefaultLibFilePath(OPTIONS));

const parsed = new Map<string, ts.SourceFile>();

/** The same few megabytes are parsed once for all checks. */
function parse(name: string, content: string, options: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile {
  const source = parsed.get(content) ?? ts.createSourceFile(name, content, options);
  if (source.fileName !== name) return ts.createSourceFile(name, content, options);
  parsed.set(content, source);
  return source;
}

/** What the editor says about a route file when it has the packed files and TypeScript's own library, nothing else. */
function check(packed: Record<string, string>, text: string): string[] {
  const files = new Map(
    Object.entries({ ...packed, 'app/route.tsx': text }).map(([name, content]) => [`/${name}`, content]),
  );
  const read = (name: string): string | undefined =>
    files.get(name) ?? (name.startsWith(LIBRARY) ? ts.sys.readFile(name) : undefined);
  const folders = new Set(
    [...files.keys()].flatMap((name) =>
      name.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/') || '/'),
    ),
  );
  const program = ts.createProgram(['/app/route.tsx'], OPTIONS, {
    getSourceFile: (name, options) => {
      const content = read(name);
      return content === undefined ? undefined : parse(name, content, options);
    },
    fileExists: (name) => read(name) !== undefined,
    readFile: read,
    directoryExists: (name) => folders.has(name) || name.startsWith(LIBRARY),
    getDirectories: (name) =>
      [...folders]
        .filter((folder) => path.posix.dirname(folder) === name && folder !== name)
        .map((folder) => path.posix.basename(folder)),
    getDefaultLibFileName: () => path.join(LIBRARY, 'lib.d.ts'),
    getDefaultLibLocation: () => LIBRARY,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  });
  return [
    ...program.getGlobalDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getSemanticDiagnostics(),
  ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const route = (params: string, store: string) => `
import crypto from 'crypto';
import { readFile } from 'node:fs/promises';
import { NextRequest, NextResponse } from 'next/server';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { revalidateTag } from 'next/cache';
import { ImageResponse } from 'next/og';
import { cache } from 'react';

const read = cache(async (id: string) => ({ id }));

export async function GET(request: NextRequest, { params }: { params: ${params} }): Promise<Response> {
  const { id } = await params;
  const store = ${store};
  if (store.get('a')?.value === 'b') redirect('/x');
  const hmac: string = crypto.createHmac('sha256', process.env.SECRET ?? '').update(Buffer.from(id)).digest('hex');
  const limit: string | null = request.nextUrl.searchParams.get('limit');
  console.log(await readFile('x', 'utf8'), headers, revalidateTag, await read(id), setTimeout(() => {}, 1).unref());
  if (limit) return new ImageResponse(<p style={{ display: 'flex' }}>{limit}</p>);
  return id ? Response.json({ id, hmac }) : NextResponse.json({ hmac }, { status: 400 });
}
`;

describe.each(NEXT_VERSIONS)('the packed types of Next %s', { timeout: 60_000 }, (version) => {
  const isPlain = REAL_NEXT[version].requestApis === 'plain';
  const [params, store] = isPlain ? ['{ id: string }', 'cookies()'] : ['Promise<{ id: string }>', 'await cookies()'];
  let packed: Record<string, string>;
  beforeAll(async () => {
    packed = await packTypes(version);
  }, 60_000);

  test('are all that a route file needs', () => {
    expect(check(packed, route(params, store))).toEqual([]);
  });

  test('know what is wrong', () => {
    expect(
      check(
        packed,
        "import type { NextRequest } from 'next/server';\nexport const GET = (request: NextRequest) => request.nextUrl.nope;",
      ),
    ).toEqual(["Property 'nope' does not exist on type 'NextURL'."]);
  });

  test('tell a promise of cookies from cookies', () => {
    const wrong = check(
      packed,
      "import { cookies } from 'next/headers';\nexport const GET = () => Response.json(cookies().get('a'));",
    );
    expect(wrong.some((message) => message.includes("Property 'get' does not exist on type 'Promise<"))).toBe(!isPlain);
  });
});

test('the packed types of packages know what a schema infers', { timeout: 60_000 }, async () => {
  const packs = await Promise.all([
    packTypes('16'),
    packPackageTypes(['zod']),
    packPackageTypes(['jose', 'jose/jwt/sign']),
  ]);
  const text = (age: string) => `import { z } from 'zod';
    import { jwtVerify, type JWTPayload } from 'jose';
    import { SignJWT } from 'jose/jwt/sign';
    const User = z.object({ age: z.number() });
    const age: ${age} = User.parse({}).age;
    export const all: [number | string, typeof jwtVerify, JWTPayload | null, typeof SignJWT] = [age, jwtVerify, null, SignJWT];`;
  const packed = Object.fromEntries(packs.flatMap((pack) => Object.entries(pack)));
  expect(check(packed, text('number'))).toEqual([]);
  expect(check(packed, text('string'))).toEqual(["Type 'number' is not assignable to type 'string'."]);
});
