import { buildAssets } from './assets.mjs';
import { requireChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { startNext } from './production-server.mjs';
import { buildSite } from './site.mjs';

/**
 * Gives a job a playground and a browser: sets everything up, builds, and serves it for as long as the job takes. After
 * `--url` in the arguments, the playground at that address is taken instead.
 * @template T
 * @param {string[]} args the command's arguments
 * @param {(playgroundUrl: string) => Promise<T>} job
 * @returns {Promise<T>}
 */
export async function withPlayground(args, job) {
  await install();
  process.env.CHROMIUM_PATH = await requireChromium();
  const at = args.indexOf('--url');
  const running = at < 0 ? undefined : args[at + 1];
  if (running) return job(running);
  await buildAssets();
  await buildSite();
  const server = await startNext();
  try {
    return await job(server.url);
  } finally {
    await server.stop();
  }
}
