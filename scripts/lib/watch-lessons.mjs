import { watch } from 'node:fs';
import path from 'node:path';
import { buildAssets } from './assets.mjs';
import { requireChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { root } from './paths.mjs';
import { startNext } from './production-server.mjs';

/** Editors write a file in several steps. */
const PAUSE_MS = 300;

/**
 * Shows the lessons on pages that are read anew, and proves those of which something changes, until the process is ended.
 * @param {string[]} chosen `part/lesson`, as after `--lesson`: proved at the start
 * @param {(playgroundUrl: string, lessons: string[]) => Promise<unknown>} prove
 */
export async function watchLessons(chosen, prove) {
  await install();
  process.env.CHROMIUM_PATH = await requireChromium();
  await buildAssets();
  const server = await startNext({ command: 'dev' });
  console.log(
    `The lessons are at ${[...(chosen.length > 0 ? chosen : [''])].map((id) => `${server.url}/learn/${id}`).join(' ')}`,
  );
  let work = chosen.length > 0 ? prove(server.url, chosen) : Promise.resolve();
  const changed = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  watch(path.join(root, 'content', 'lessons'), { recursive: true }, (_, file) => {
    const id = lessonOf(file ?? '');
    if (id !== null) changed.add(id);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const lessons = [...changed];
      changed.clear();
      if (lessons.length > 0)
        work = work.then(() => prove(server.url, lessons)).catch((error) => console.error(String(error)));
    }, PAUSE_MS);
  });
  await new Promise(() => {});
}

/** @param {string} file below content/lessons @returns {string | null} `part/lesson`, without the folders' numbers */
export function lessonOf(file) {
  const [part, lesson] = file.split(/[\\/]/);
  return part && lesson && lesson !== 'part.json' ? `${part}/${lesson}`.replace(/(^|\/)\d+-/g, '$1') : null;
}
