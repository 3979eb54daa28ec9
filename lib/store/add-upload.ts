import { fromBytes } from '@/lib/project/file-content';
import type { ProjectStore } from './project-store';

/** Adds a file to the project under `uploads/`. @returns its path */
export async function addUpload(project: ProjectStore, file: File): Promise<string> {
  const path = `uploads/${file.name.replace(/[^\w.-]+/g, '-')}`;
  project.getState().writeFile(path, fromBytes(new Uint8Array(await file.arrayBuffer())));
  return path;
}
