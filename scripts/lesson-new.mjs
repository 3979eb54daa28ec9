import './lib/require-node.mjs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { attempt } from './lib/attempt.mjs';
import { root } from './lib/paths.mjs';

// `npm run lesson:new -- part/lesson`: writes a lesson that holds, the last of its part, to be changed into what it is to be.
const lessons = path.join(root, 'content', 'lessons');

await attempt(async () => {
  const [, part, lesson] = /^([a-z\d-]+)\/([a-z\d-]+)$/.exec(process.argv[2] ?? '') ?? [];
  if (!part || !lesson)
    throw new Error('Failed to make a lesson: say its part and name, as in `npm run lesson:new -- methods/options`.');
  const folder = path.join(lessons, await placeIn(lessons, part));
  const target = path.join(folder, await placeIn(folder, lesson));
  const { length } = await readdir(target).catch(() => []);
  if (length > 0) throw new Error(`Failed to make a lesson: ${path.relative(root, target)} is there already.`);
  if ((await readdir(folder).catch(() => [])).length === 0)
    await write(folder, {
      'part.json': `${JSON.stringify({ title: titleOf(part), summary: 'One sentence.' }, null, 2)}\n`,
    });
  await write(target, filesOf(lesson));
  console.log(
    `${path.relative(root, target)} is there. It is proved by: npm run lessons -- --lesson ${part}/${lesson}`,
  );
});

/**
 * @param {string} folder @param {string} name
 * @returns {Promise<string>} the folder of this name, with its number; after the last where there is none
 */
async function placeIn(folder, name) {
  const names = (await readdir(folder).catch(() => [])).filter((entry) => /^\d+-/.test(entry)).sort();
  const last = Number.parseInt(names.at(-1) ?? '0', 10);
  return names.find((entry) => entry.replace(/^\d+-/, '') === name) ?? `${String(last + 1).padStart(2, '0')}-${name}`;
}

/** @param {string} folder @param {Record<string, string>} files */
async function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

/** @param {string} name */
function titleOf(name) {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param {string} name @returns {Record<string, string>} */
function filesOf(name) {
  const file = `app/api/${name}/route.ts`;
  /** @param {string} returned */
  const route = (returned) => `export function GET() {\n  return ${returned};\n}\n`;
  const checks = [
    {
      name: 'Answers that all is well',
      send: 'Ask',
      expect: { status: 200, headers: { 'content-type': 'application/json' }, json: { ok: true } },
      mistakes: [
        { if: { text: 'ok' }, say: 'That is a text. Clients expect JSON.' },
        { if: { status: 500 }, say: 'All is well: the status is 200.' },
      ],
    },
  ];
  return {
    'lesson.md': `---
title: ${titleOf(name)}
summary: One sentence that says what is learned.
next: ['14', '15', '16']
mode: development
minutes: 4
open: [${file}]
hints:
  - Response.json takes any value.
  - '\`return Response.json({ ok: true });\`'
---

Say what will be built, then show code:

\`\`\`ts
export function GET() {
  return Response.json({ name: 'Ada' });
}
\`\`\`

## The rule

One idea.

## Your turn

Let the endpoint say that all is well.

- [ ] Answers that all is well
`,
    'requests.http': `### Ask\nGET /api/${name}\n`,
    'checks.json': `${JSON.stringify(checks, null, 2)}\n`,
    [`files/${file}`]: route('Response.json({ ok: false })'),
    [`solution/${file}`]: route('Response.json({ ok: true })'),
    [`wrong/text/${file}`]: route("new Response('ok')"),
    [`wrong/status/${file}`]: route('Response.json({ ok: true }, { status: 500 })'),
  };
}
