import { expect, test } from 'vitest';
import { packageJson } from './package-json';
import type { Project } from '../project/project';

const project = (files: Project['files'], next: Project['next'] = '16'): Project => ({
  version: 1,
  next,
  mode: 'development',
  files,
});

const read = (of: Project) => JSON.parse(packageJson(of)) as Record<string, Record<string, string>>;

test('every version is exact, and a project with tests has what runs them', () => {
  const manifest = read(project({ 'a.test.ts': "import { test } from 'vitest';", 'a.ts': "import 'zod';" }));
  expect(manifest).toMatchObject({
    scripts: { dev: 'next dev', build: 'next build', start: 'next start', test: 'vitest run' },
    devDependencies: { vitest: '4.1.12', vite: '6.4.6', '@types/node': '20.19.43', typescript: '5.9.3' },
  });
  const versions = Object.values({ ...manifest['dependencies'], ...manifest['devDependencies'] });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('tests that import nothing are run by vitest, those of another runner are left to it', () => {
  const scripts = (text: string) => read(project({ 'a.test.ts': text }))['scripts'];
  expect(scripts("test('a', () => {});")).toMatchObject({ test: 'vitest run' });
  expect(scripts("import test from 'node:test';")).not.toHaveProperty('test');
});

test('a package.json without scripts gets them, and keeps all that it says', () => {
  const own = {
    name: 'shop',
    license: 'MIT',
    scripts: { dev: 'next dev --port 4000', lint: 'eslint .' },
    dependencies: { next: '^16.0.0', zod: '^3.0.0', lodash: '4.17.21' },
    devDependencies: { vitest: '^3.0.0' },
    jest: { a: 1 },
  };
  const files = { 'package.json': JSON.stringify(own, null, '\t'), 'a.test.ts': "import { test } from 'vitest';" };
  const text = packageJson(project(files));
  expect(text).toMatch(/^\{\n\t"name": "shop"/);
  expect(JSON.parse(text)).toEqual({
    ...own,
    scripts: { ...own.scripts, build: 'next build', start: 'next start', test: 'vitest run' },
    dependencies: { ...own.dependencies, react: '19.2.0', 'react-dom': '19.2.0' },
    devDependencies: {
      vitest: '^3.0.0',
      '@types/node': '20.19.43',
      '@types/react': '19.2.18',
      '@types/react-dom': '19.2.7',
      typescript: '5.9.3',
    },
  });
});

test('the release of Next.js that was chosen here wins over that of the package.json', () => {
  const files = {
    'package.json': '{ "dependencies": { "next": "15.0.0", "react": "19.0.0", "react-dom": "19.0.0" } }',
  };
  expect(read(project(files, '14'))).toMatchObject({
    dependencies: { next: '14.2.35', react: '18.3.1', 'react-dom': '18.3.1' },
  });
  expect(read(project(files, '15'))).toMatchObject({ dependencies: { next: '15.0.0', react: '19.0.0' } });
});

test('a package.json that lacks nothing, or is none, stays as it is written', () => {
  const whole = packageJson(project({})).replaceAll('  ', '   ');
  expect(packageJson(project({ 'package.json': whole }))).toBe(whole);
  expect(packageJson(project({ 'package.json': '{ "scripts": [] }' }))).toBe('{ "scripts": [] }');
});
