import './lib/require-node.mjs';
import { readFileSync } from 'node:fs';
import { attempt } from './lib/attempt.mjs';
import { install } from './lib/install.mjs';

// `npm run node-conformance`: small programs with the playground's built-ins, beside the Node.js that runs this. Each
// difference is listed; what stays stands with its reason in tests/node-conformance/known.json.
await attempt(async () => {
  await install();
  const { importTypeScript } = await import('./lib/run-typescript.mjs');
  const { PROGRAMS } = await import('../tests/node-conformance/programs.mjs');
  const { runPrograms } = await importTypeScript('tests/node-conformance/run-programs.ts');
  const known = JSON.parse(readFileSync('tests/node-conformance/known.json', 'utf8'));
  /** @type {{ module: string, program: string, node: string, playground: string }[]} */
  const differences = await runPrograms(PROGRAMS);
  let unlisted = 0;
  for (const { module, program, node, playground } of differences) {
    const listed = known.find((/** @type {{ program: string }} */ entry) => entry.program === program);
    if (!listed) unlisted += 1;
    console.log(`${module}: ${program}\n  Node.js:    ${node}\n  playground: ${playground}`);
    console.log(`  ${listed ? `stays: ${listed.reason}` : 'not listed'}`);
  }
  const all = Object.values(PROGRAMS).flat().length;
  const equal = all - differences.length;
  const percent = Math.floor((equal / all) * 1000) / 10;
  console.log(`\n${equal} of ${all} equal (${percent} %), ${unlisted} differences not listed`);
  return unlisted === 0 ? 0 : 1;
});
