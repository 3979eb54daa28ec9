import { SECTIONS, type Section } from './example';
import type { ExampleSummary } from './example-summary';

/** Examples under a heading; `Found` where they are ranked. */
export interface FoundSection {
  section: Section | 'Found';
  examples: ExampleSummary[];
}

/**
 * The examples that have every word of the query, or what else it is called, the best first: those whose title begins with
 * the query, those with its words in their titles, then the rest. For an empty query all of them, by section.
 */
export function searchExamples(examples: ExampleSummary[], query: string): FoundSection[] {
  const words = wordsOf(query);
  if (words.length === 0) return bySection(examples);
  const ranked = examples
    .map((example) => ({ example, rank: rankOf(example, words) }))
    .filter(({ rank }) => rank > 0)
    // Equal ones stay in the order of the gallery.
    .sort((a, b) => b.rank - a.rank);
  return ranked.length > 0 ? [{ section: 'Found', examples: ranked.map(({ example }) => example) }] : [];
}

function bySection(examples: ExampleSummary[]): FoundSection[] {
  return SECTIONS.flatMap((section) => {
    const inSection = examples.filter((example) => example.section === section);
    return inSection.length > 0 ? [{ section, examples: inSection }] : [];
  });
}

const TITLE_BEGINS = 1000;

/** 0 where a word is nowhere. */
function rankOf(example: ExampleSummary, words: string[]): number {
  const title = wordsOf(example.title);
  const ranks = words.map((word) => rankOfWord(example, title, word));
  if (ranks.includes(0)) return 0;
  const begins = title.join(' ').startsWith(words.join(' ')) ? TITLE_BEGINS : 0;
  return begins + ranks.reduce((sum, rank) => sum + rank, 0) / words.length;
}

function rankOfWord(
  { slug, summary, section, tags, methods, next }: ExampleSummary,
  title: string[],
  word: string,
): number {
  const versions = next.flatMap((version) => ['next', version]);
  const others = [...methods, ...wordsOf(section), ...versions];
  if (title.includes(word)) return 100;
  if (begin(title, word)) return 80;
  const meant = SYNONYMS[word] ?? [];
  const named = [...tags, ...wordsOf(slug)].map((text) => text.toLowerCase());
  if (named.includes(word)) return 60;
  if (meant.some((other) => title.includes(other) || named.includes(other))) return 50;
  if (begin([...named, ...others.map((text) => text.toLowerCase())], word)) return 40;
  const said = wordsOf(summary);
  return begin(said, word) || said.some((text) => meant.includes(text)) ? 20 : 0;
}

function begin(texts: string[], word: string): boolean {
  return texts.some((text) => text.startsWith(word));
}

/** In the middle of another word nobody looks for one: “sse” is not in “passes”. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What visitors call things, and which words or tags of the examples that is. */
const SYNONYMS: Record<string, string[]> = {
  api: ['route', 'handler'],
  async: ['stream', 'after', 'iterator'],
  auth: ['login', 'session', 'jwt', 'bearer', 'basic', 'oauth', 'password', 'authorization'],
  authentication: ['login', 'session', 'jwt', 'bearer', 'basic', 'oauth', 'password'],
  background: ['after'],
  cookies: ['cookie', 'session'],
  cookie: ['cookies', 'session'],
  crud: ['todo', 'comments', 'put', 'patch', 'delete'],
  database: ['todo', 'comments', 'guestbook'],
  download: ['binary', 'bytes', 'attachment'],
  env: ['environment', 'variables'],
  eventsource: ['sse', 'events'],
  express: ['request', 'methods', 'params', 'proxy'],
  file: ['upload', 'download', 'formdata'],
  files: ['upload', 'download', 'formdata'],
  form: ['formdata', 'urlencoded', 'multipart'],
  hook: ['webhook'],
  isr: ['revalidate', 'revalidation'],
  json: ['body'],
  login: ['session', 'auth', 'oauth'],
  loop: ['stream', 'iterator', 'events', 'abort'],
  middleware: ['proxy'],
  multipart: ['upload', 'formdata'],
  params: ['dynamic', 'segment', 'catch', 'query'],
  preflight: ['cors', 'options'],
  query: ['search', 'searchparams', 'filter', 'pagination'],
  ratelimit: ['rate', 'limit'],
  realtime: ['sse', 'events', 'stream'],
  schema: ['zod', 'validation', 'openapi'],
  sse: ['events', 'eventsource'],
  swagger: ['openapi'],
  test: ['testing', 'vitest'],
  tests: ['testing', 'vitest'],
  throttle: ['rate', 'limit'],
  token: ['jwt', 'bearer'],
  upload: ['multipart', 'formdata'],
  validate: ['zod', 'validation'],
  websocket: ['sse', 'events', 'stream'],
};
