import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isBinary } from '@/lib/project/file-path';
import type { Project, ProjectFile } from '@/lib/project/project';

/** The files of a folder as a project has them, by their paths in it. */
export async function readFiles(folder: string): Promise<Project['files']> {
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
