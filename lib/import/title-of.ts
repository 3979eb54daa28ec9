import { toText } from '../project/file-content';
import type { Project } from '../project/project';

/** What package.json calls a project; else the name of the folder or the zip that it came in. */
export function titleOf(files: Project['files'], name: string): string {
  const title = nameIn(files) ?? name;
  return title.slice(0, LONGEST).trim();
}

const LONGEST = 100;

function nameIn(files: Project['files']): string | null {
  const manifest = files['package.json'];
  try {
    const value: unknown = JSON.parse((manifest === undefined ? null : toText(manifest)) ?? '');
    const name: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'name') : undefined;
    return typeof name === 'string' && name !== '' ? name : null;
  } catch {
    return null;
  }
}
