import { launchChromium } from '../browser/chromium';
import { servePage } from '../serve-page';
import { measureVitest } from './measure-vitest';
import { TESTS, type TestTimings } from './test-project';
import { percentile } from './timings';

/** How many times as long as vitest's own each of ours may take. */
const MOST_RUN_RATIO = 1.5;
const MOST_SAVE_RATIO = 0.3;

/** Times the same test files here and with `vitest --watch` in Node.js, one after the other, and prints a table in Markdown. */
export async function measureTests(playgroundUrl: string): Promise<void> {
  const theirs = await measureVitest();
  const ours = await measureHere(playgroundUrl);
  const rowOf = (work: string, most: number, figure: (timings: TestTimings) => number) => {
    const [mine, other] = [figure(ours), figure(theirs)];
    const verdict = `${mine / other <= most ? 'yes' : 'no'} (<= ${most} x vitest)`;
    return `| ${[work, mine.toFixed(0), other.toFixed(0), (mine / other).toFixed(2), verdict].join(' | ')} |`;
  };
  const rows = [
    rowOf(`${TESTS} small tests, the first time`, MOST_RUN_RATIO, ({ firstRunMs }) => firstRunMs),
    rowOf('once more, p50', MOST_RUN_RATIO, ({ runMs }) => percentile(runMs, 50)),
    rowOf('save of one file -> its results, p50', MOST_SAVE_RATIO, ({ saveMs }) => percentile(saveMs, 50)),
  ];
  console.log(
    ['', '| tests, ms | this build | vitest | x vitest | reached |', '|---|---|---|---|---|', ...rows].join('\n'),
  );
}

async function measureHere(playgroundUrl: string): Promise<TestTimings> {
  const [browser, server] = await Promise.all([launchChromium([]), servePage('tests/bench/tests-page.ts')]);
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    return await page.evaluate((url) => globalThis.measureTests(url), playgroundUrl);
  } finally {
    await browser.close();
    await server.stop();
  }
}
