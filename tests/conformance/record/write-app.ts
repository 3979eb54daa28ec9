import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Project } from '@/lib/project/project';
import type { Job } from '../job';
import { projectOf } from '../project-of';

const OWN_FILES = { 'package.json': '{ "private": true }\n' };

/** Next.js looks for a configuration upwards, and would find this repository's. */
const NO_CONFIG = { 'next.config.mjs': 'export default {}\n' };

/**
 * Writes a case's project to disk, inside the workspace of its version, so that Node.js finds that version's packages.
 * @returns the folder, and how to remove it
 */
export function writeApp(job: Job, upstreamPort: number): { folder: string; remove(): void } {
  const { files } = projectOf([job]);
  const folder = path.resolve('sandbox', `next-${job.next}`, '.recording', `${job.recordedCase.name}-${job.mode}`);
  rmSync(folder, { recursive: true, force: true });
  const all: Project['files'] = { ...OWN_FILES, ...(hasConfig(files) ? {} : NO_CONFIG), ...files };
  for (const [name, content] of Object.entries(all)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'string') writeFileSync(file, content.replaceAll(':9999', `:${upstreamPort}`));
    else writeFileSync(file, Buffer.from(content.base64, 'base64'));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function hasConfig(files: Project['files']): boolean {
  return Object.keys(files).some((file) => file.startsWith('next.config.'));
}
