import { parseScenes } from './parse-scenes';
import type { Project, ProjectFile } from './project';
import { isRecord, kindOf, own, show } from './read-value';
import { failed, reasonOf, type Failed } from './result';
import type { Scene } from './scene';

/** Where a project that was exported as files has its scenes. */
export const SCENES_FILE = 'playground.scenes.json';

export function writeScenes(scenes: Scene[]): string {
  return `${JSON.stringify({ version: 1, scenes }, null, 2)}\n`;
}

/** Takes the scenes out of a project's files, or says why they cannot be read. */
export function takeScenes(
  all: Project['files'],
): { ok: true; files: Record<string, ProjectFile>; scenes: Scene[] } | Failed {
  const { [SCENES_FILE]: written, ...files } = all;
  if (written === undefined) return { ok: true, files, scenes: [] };
  try {
    const value: unknown = JSON.parse(typeof written === 'string' ? written : '');
    if (!isRecord(value)) return refuse(`expected an object but received ${kindOf(value)}`);
    const [version, list] = [own(value, 'version'), own(value, 'scenes')];
    if (version !== undefined && version !== 1) return refuse(`"version" must be 1 but is ${show(version)}`);
    if (list === undefined) return refuse('"scenes" must be a list but is missing');
    const parsed = parseScenes(list);
    return parsed.ok ? { ok: true, files, scenes: parsed.scenes } : refuse(parsed.reason);
  } catch (error) {
    return refuse(reasonOf(error));
  }
}

function refuse(reason: string): Failed {
  return failed(`read ${SCENES_FILE}`, reason);
}
