import { readdir } from 'node:fs/promises';
import { SECTIONS, type Example } from '@/lib/examples/example';
import { EXAMPLES_FOLDER, readExample } from './read-example';

/** Every example, in the gallery's order. @throws an Error that names the one that cannot be read */
export async function loadExamples(): Promise<Example[]> {
  const entries = await readdir(EXAMPLES_FOLDER, { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const examples = await Promise.all(slugs.map(readExample));
  return examples.sort(compareExamples);
}

function compareExamples(a: Example, b: Example): number {
  const bySection = SECTIONS.indexOf(a.about.section) - SECTIONS.indexOf(b.about.section);
  return bySection || a.about.order - b.about.order || (a.slug < b.slug ? -1 : 1);
}
