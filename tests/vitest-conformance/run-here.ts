import { launchChromium } from '../browser/chromium';
import { openTestsPage, serveSandbox } from './open-tests-page';
import { firstLine, type Outcome } from './outcome';

/** Runs a project's test files in Chromium. */
export async function runHere(files: Record<string, string>, tests: string[]): Promise<Outcome[]> {
  const site = await serveSandbox();
  const browser = await launchChromium([]);
  try {
    const page = await openTestsPage(browser, site.url);
    const run = await page.evaluate(
      async ([files, tests]) => {
        const playground = openTestedPlayground();
        await playground.setProject({ version: 1, next: '16', mode: 'development', files });
        return playground.runTests({ files: tests });
      },
      [files, tests] as const,
    );
    return run.results.map(({ file, name, state, error }) => {
      const messages = error ? error.message.split('\n\n').map((message) => firstLine(message, '/project')) : [];
      return { file, name, state, messages };
    });
  } finally {
    await browser.close();
    site.stop();
  }
}
