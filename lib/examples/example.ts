import * as v from 'valibot';
import type { Project } from '@/lib/project/project';
import { NEXT_VERSIONS } from '@/sandbox/protocol';

/** The gallery's sections, in the order they are read. */
export const SECTIONS = [
  'Basics',
  'Methods',
  'Routing',
  'Requests',
  'Headers and cookies',
  'Responses',
  'Redirects and errors',
  'Caching',
  'Streaming',
  'Security',
  'Quality',
  'Versions of Next.js',
  'Small projects',
] as const;

export type Section = (typeof SECTIONS)[number];

const Sentence = v.pipe(v.string(), v.regex(/^[^\n]+[.?!]$/, 'must be one line that ends as a sentence'));
const Text = v.pipe(v.string(), v.nonEmpty());

/** `content/examples/<slug>/example.json`. */
export const exampleFile = v.strictObject({
  title: Text,
  summary: Sentence,
  section: v.picklist(SECTIONS),
  tags: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9][\w./()-]*$/i, 'must be one word'))),
  /** The versions it is about; it opens with the first. */
  next: v.pipe(v.array(v.picklist(NEXT_VERSIONS)), v.minLength(1)),
  mode: v.picklist(['development', 'production']),
  /** Its place in the section. */
  order: v.number(),
  /** Editor tabs; the first is active. */
  open: v.optional(v.array(Text)),
  /** The lines to look at. */
  highlights: v.optional(
    v.array(v.strictObject({ file: Text, line: v.pipe(v.number(), v.integer(), v.minValue(1)), note: Sentence })),
  ),
});

export type ExampleFile = v.InferOutput<typeof exampleFile>;
export type Highlight = NonNullable<ExampleFile['highlights']>[number];

/** A small project to learn from. */
export interface Example {
  slug: string;
  about: ExampleFile;
  project: Project;
}
