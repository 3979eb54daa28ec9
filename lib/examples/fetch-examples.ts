import { parseProject } from '@/lib/project/parse-project';
import type { Project } from '@/lib/project/project';
import { readNotes, type LineNote } from './line-note';
import type { ExampleSummary } from './example-summary';

const FOLDER = '/generated/examples';

/** The list of all examples. @throws an Error that says why there is none */
export async function fetchExampleIndex(signal?: AbortSignal): Promise<ExampleSummary[]> {
  return (await fetchJson('load the list of examples', `${FOLDER}/index.json`, signal)) as ExampleSummary[];
}

/** An example to open. */
export interface FetchedExample {
  project: Project;
  notes: LineNote[];
}

/** One example. @throws an Error that says why it cannot be opened */
export async function fetchExample(slug: string, signal?: AbortSignal): Promise<FetchedExample> {
  const action = `open the example ${slug}`;
  if (!/^[\w-]+$/.test(slug)) throw new Error(`Failed to ${action}: there is no such example.`);
  const fetched = await fetchJson(action, `${FOLDER}/${slug}.json`, signal);
  const parsed = parseProject(fetched);
  if (!parsed.ok) throw new Error(parsed.message);
  const { notes } = fetched as { notes?: unknown };
  return { project: parsed.project, notes: readNotes(notes) };
}

async function fetchJson(action: string, url: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(url, signal ? { signal } : {});
  if (response.status === 404) throw new Error(`Failed to ${action}: there is no such example.`);
  if (!response.ok) throw new Error(`Failed to ${action}: the server answered ${response.status}.`);
  return response.json();
}
