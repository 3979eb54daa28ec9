import ts from 'typescript';
import { expect, test } from 'vitest';
import { templateFor } from './templates';

test('params are typed from the path, as each version wants them', () => {
  const path = 'app/api/users/[id]/files/[...path]/route.ts';
  expect(templateFor(path, '14')).toContain('{ params }: { params: { id: string; path: string[] } }');
  expect(templateFor(path, '14')).toContain('const { id, path } = params;');
  expect(templateFor(path, '16')).toContain('{ params }: { params: Promise<{ id: string; path: string[] }> }');
  expect(templateFor(path, '15')).toContain('const { id, path } = await params;');
  expect(templateFor('app/[[...slug]]/route.ts', '16')).toContain('slug?: string[]');
  expect(templateFor('app/[user-id]/route.ts', '16')).toContain("const { 'user-id': userId } = await params;");
});

test('a JavaScript route has no types', () => {
  expect(templateFor('app/[id]/route.js', '16')).toContain('GET(request, { params }) {');
});

test.each([
  'app/route.ts',
  'app/[a-b]/[...c]/route.ts',
  'middleware.ts',
  'src/proxy.ts',
  'next.config.ts',
  'next.config.mjs',
  'next.config.js',
  'app/sitemap.ts',
  'app/robots.ts',
  'app/manifest.js',
])('the template of %s parses', (path) => {
  const text = templateFor(path, '16');
  expect(text).not.toBe('');
  const output = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { allowJs: true },
  });
  expect(output.diagnostics).toEqual([]);
});

test('other files start empty', () => {
  expect(templateFor('lib/a.ts', '16')).toBe('');
  expect(templateFor('sitemap.ts', '16')).toBe('');
});
