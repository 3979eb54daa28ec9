import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../lib/paths.mjs';
import { LIB, MAY_IMPORT } from './realm-imports.mjs';

const DOCUMENT = path.join(root, 'docs', 'ARCHITECTURE.md');
const BEGIN = '<!-- imports: `npm run format` writes this table from scripts/lint/realm-imports.mjs -->';
const END = '<!-- end of imports -->';

/** @returns {Promise<{ text: string, wanted: string }>} the document as it is, and with the table that the linter's rules make */
export async function readImportTable() {
  const text = await readFile(DOCUMENT, 'utf8');
  const [start, end] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
  if (end < start)
    throw new Error(`Failed to find the table of imports in ${DOCUMENT}: its two comments are not there.`);
  const prettier = await import('prettier');
  const config = await prettier.resolveConfig(DOCUMENT);
  const table = await prettier.format(importTable(), { ...config, parser: 'markdown' });
  return { text, wanted: `${text.slice(0, start)}\n\n${table}\n${text.slice(end)}` };
}

/** Writes the table of imports into docs/ARCHITECTURE.md where it is out of date. */
export async function writeImportTable() {
  const { text, wanted } = await readImportTable();
  if (text !== wanted) await writeFile(DOCUMENT, wanted);
}

/** The nouns of `lib/` stand in one row: what they share, and their order. */
function importTable() {
  const [, second = '', ...nouns] = LIB;
  const rows = Object.entries(MAY_IMPORT)
    .filter(([folder]) => !nouns.includes(folder))
    .map(([folder, allowed]) =>
      folder === second
        ? `| ${code('lib/<noun>')} | ${textOf(allowed)}, and the nouns before it: ${textOf(LIB)} |`
        : `| ${code(folder)} | ${textOf(allowed)} |`,
    );
  return ['| folder | may import |', '| --- | --- |', ...rows].join('\n');
}

/** @param {string[]} allowed */
function textOf(allowed) {
  return allowed.length === 0 ? 'nothing' : allowed.map(code).join(', ');
}

/** @param {string} name */
function code(name) {
  return `\`${name}\``;
}
