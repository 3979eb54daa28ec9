import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../lib/paths.mjs';

const folder = path.join(root, 'sandbox/next/stand-ins');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const names = files.filter((file) => /(?<!\.test)\.ts$/.test(file));
const releases = ['sandbox/next-14/node_modules/next', 'sandbox/next-15/node_modules/next', 'node_modules/next'];

it.each(names)('%s has the path of a module of Next.js', (file) => {
  const name = file.replace(/\.ts$/, '');
  const modules = releases.flatMap((next) => [`${next}/dist/${name}.js`, `${next}/dist/${name}/index.js`]);
  expect(modules.filter((module) => existsSync(path.join(root, module)))).not.toEqual([]);
});
