// Writes what the gallery loads of content/examples into public/generated/examples: index.json, and a project for each.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { importTypeScript } from './lib/run-typescript.mjs';

const { loadExamples } = await importTypeScript('server/examples/load-examples.ts');
const { notesOf } = await importTypeScript('lib/examples/line-note.ts');
const { summarizeExample } = await importTypeScript('lib/examples/example-summary.ts');

const out = path.join(root, 'public/generated/examples');
const examples = await loadExamples();
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await writeFile(path.join(out, 'index.json'), JSON.stringify(examples.map(summarizeExample)));
for (const example of examples) {
  const fetched = { ...example.project, notes: notesOf(example) };
  await writeFile(path.join(out, `${example.slug}.json`), JSON.stringify(fetched));
}
console.log(`examples: ${examples.length} projects`);
