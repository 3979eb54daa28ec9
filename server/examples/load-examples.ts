import { SECTIONS, type Example } from '@/lib/examples/example';
import { listExamples, readExample } from './read-example';

/** Every example, in the gallery's order. @throws an Error that names the one that cannot be read */
export async function loadExamples(): Promise<Example[]> {
  const examples = await Promise.all((await listExamples()).map(readExample));
  return examples.sort(compareExamples);
}

function compareExamples(a: Example, b: Example): number {
  const bySection = SECTIONS.indexOf(a.about.section) - SECTIONS.indexOf(b.about.section);
  return bySection || a.about.order - b.about.order || (a.slug < b.slug ? -1 : 1);
}
