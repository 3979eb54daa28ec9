import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { bundleLowered } from '@/tests/browser/bundle-lowered';
import { ACCEPTED, NATIVE_PROGRAM, OWN_PROGRAM, scenarios } from './fixtures/run-scenarios';

// Each in a process of its own: what is patched cannot be undone.
const run = async (program: string, lowered: boolean): Promise<Record<string, string>> => {
  const code = await bundleLowered(
    `const report = (x) => console.log(JSON.stringify(x)); ${program}`,
    import.meta.dirname,
    lowered,
  );
  const input = `const require = (await import('node:module')).createRequire('/');${code}`;
  const output = execFileSync(process.execPath, ['--input-type=module'], { input, encoding: 'utf8' });
  return JSON.parse(output) as Record<string, string>;
};

const node = await run(NATIVE_PROGRAM, false);
const ours = await run(OWN_PROGRAM, true);
const names = Object.keys(scenarios);

it.each(names.filter((name) => !(name in ACCEPTED)))('%s: as with Node', (name) => {
  expect(ours[name]).toBe(node[name]);
});

it.each(Object.keys(ACCEPTED))('%s: still differs', (name) => {
  expect(ours[name]).not.toBe(node[name]);
});
