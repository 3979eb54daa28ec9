import type { ExampleSummary } from './example-summary';
import { SECTIONS, type Section } from './example';

export interface FoundSection {
  section: Section;
  examples: ExampleSummary[];
}

/** The examples that have every word of the query somewhere, by section; all of them for an empty query. */
export function searchExamples(examples: ExampleSummary[], query: string): FoundSection[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = examples.filter((example) => words.every((word) => textOf(example).includes(word)));
  return SECTIONS.flatMap((section) => {
    const inSection = found.filter((example) => example.section === section);
    return inSection.length > 0 ? [{ section, examples: inSection }] : [];
  });
}

function textOf({ slug, title, summary, section, tags, methods, next }: ExampleSummary): string {
  const versions = next.map((version) => `next ${version}`);
  return [slug, title, summary, section, ...tags, ...methods, ...versions].join('\n').toLowerCase();
}
