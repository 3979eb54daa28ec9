import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { NEWEST_NEXT } from '@/lib/project/next-releases';
import type { Project } from '@/lib/project/project';
import { exampleFile, type Example, type ExampleFile } from '@/lib/examples/example';
import { summarizeProject } from '@/lib/share/summarize-project';
import { readFiles } from '../read-files';

export const EXAMPLES_FOLDER = path.join(process.cwd(), 'content/examples');

/** The slugs of all examples. */
export async function listExamples(): Promise<string[]> {
  const entries = await readdir(EXAMPLES_FOLDER, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** The example of `content/examples/<slug>`. @throws an Error that names what is wrong with it */
export async function readExample(slug: string): Promise<Example> {
  const folder = path.join(EXAMPLES_FOLDER, slug);
  const about = await readAbout(slug, path.join(folder, 'example.json'));
  const files = await readFiles(path.join(folder, 'files'));
  const named = [...(about.open ?? []), ...(about.highlights ?? []).map(({ file }) => file)];
  const missing = named.find((file) => !Object.hasOwn(files, file));
  if (missing !== undefined) throw unreadable(slug, `it names ${missing}, which it does not have`);
  return { slug, about, project: projectOf(about, files) };
}

async function readAbout(slug: string, file: string): Promise<ExampleFile> {
  const parsed = v.safeParse(exampleFile, JSON.parse(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw unreadable(slug, `"${v.getDotPath(issue) ?? 'example.json'}" ${issue.message}`);
}

function projectOf(about: ExampleFile, files: Project['files']): Project {
  const [next = NEWEST_NEXT] = about.next;
  const project: Project = { version: 1, title: about.title, next, mode: about.mode, files };
  return { ...project, open: tabsOf(about, project) };
}

const MOST_TABS = 3;

/** The file that answers the first request comes first: what a reader changes before the first Send is what answers. */
function tabsOf(about: ExampleFile, project: Project): string[] {
  const chosen = about.open ?? handlersAndRequests(project.files);
  const answering = summarizeProject(project).requests[0]?.file ?? null;
  return answering === null || ANSWERS_BEFORE.test(chosen[0] ?? '') ? chosen : [...new Set([answering, ...chosen])];
}

/** An example about one of these begins with a request that reaches no handler. */
const ANSWERS_BEFORE = /^(?:proxy|middleware)\.ts$/;

/** What an example without a choice of its own opens. */
function handlersAndRequests(files: Project['files']): string[] {
  const handlers = Object.keys(files).filter((file) => /(^|\/)route\.tsx?$/.test(file));
  return [...handlers.slice(0, MOST_TABS), ...('requests.http' in files ? ['requests.http'] : [])];
}

function unreadable(slug: string, reason: string): Error {
  return new Error(`Failed to read the example ${slug}: ${reason}.`);
}
