import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { isBinary } from '@/lib/project/file-path';
import { NEWEST_NEXT } from '@/lib/project/next-releases';
import type { Project, ProjectFile } from '@/lib/project/project';
import { exampleFile, type Example, type ExampleFile } from '@/lib/examples/example';

export const EXAMPLES_FOLDER = path.join(process.cwd(), 'content/examples');

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

async function readFiles(folder: string): Promise<Project['files']> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const entries = await Promise.all(
    paths
      .sort()
      .map(async (file) => [file.split(path.sep).join('/'), await readProjectFile(path.join(folder, file))] as const),
  );
  return Object.fromEntries(entries);
}

async function readProjectFile(file: string): Promise<ProjectFile> {
  const bytes = await readFile(file);
  return isBinary(file) ? { base64: bytes.toString('base64') } : bytes.toString('utf8');
}

function projectOf(about: ExampleFile, files: Project['files']): Project {
  const [next = NEWEST_NEXT] = about.next;
  return { version: 1, title: about.title, next, mode: about.mode, files, open: about.open ?? tabsOf(files) };
}

const MOST_TABS = 3;

/** Without a choice of its own an example opens its handlers, then its requests. */
function tabsOf(files: Project['files']): string[] {
  const handlers = Object.keys(files).filter((file) => /(^|\/)route\.tsx?$/.test(file));
  return [...handlers.slice(0, MOST_TABS), ...('requests.http' in files ? ['requests.http'] : [])];
}

function unreadable(slug: string, reason: string): Error {
  return new Error(`Failed to read the example ${slug}: ${reason}.`);
}
