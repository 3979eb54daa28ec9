import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Project, ProjectFile } from '@/lib/project/project';
import type { Job } from '../job';
import { projectOf } from '../project-of';

const OWN_FILES = { 'package.json': '{ "private": true }\n' };

/** Next.js looks for a configuration upwards, and would find this repository's. */
const NO_CONFIG = { 'next.config.mjs': 'export default {}\n' };

/** A project on disk. */
export interface RecordedApp {
  folder: string;
  /** Writes files anew; `null` removes one. */
  write(files: Record<string, ProjectFile | null>): void;
  remove(): void;
}

/**
 * Writes a case's project to disk, inside the workspace of its version, so that Node.js finds that version's packages.
 */
export function writeApp(job: Job, upstreamPort: number): RecordedApp {
  const { files } = projectOf([job]);
  const folder = path.resolve('sandbox', `next-${job.next}`, '.recording', `${job.recordedCase.name}-${job.mode}`);
  rmSync(folder, { recursive: true, force: true });
  const write = (some: Record<string, ProjectFile | null>) => {
    for (const [name, content] of Object.entries(some)) writeOne(path.join(folder, name), content, upstreamPort);
  };
  write({ ...OWN_FILES, ...(hasConfig(files) ? {} : NO_CONFIG), ...files });
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function writeOne(file: string, content: ProjectFile | null, upstreamPort: number): void {
  if (content === null) return rmSync(file, { force: true });
  mkdirSync(path.dirname(file), { recursive: true });
  if (typeof content === 'string') writeFileSync(file, content.replaceAll(':9999', `:${upstreamPort}`));
  else writeFileSync(file, Buffer.from(content.base64, 'base64'));
}

function hasConfig(files: Project['files']): boolean {
  return Object.keys(files).some((file) => file.startsWith('next.config.'));
}
