import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { editorIsReady } from './open-workbench';

export interface RunningChromium {
  page: Page;
  /** Ends the browser as a crash of the machine's memory would: nothing of it can still write. */
  kill(): Promise<void>;
}

/** Starts a Chromium of its own with a profile that outlives it, and opens the workbench in it. */
export async function startChromium(profile: string): Promise<RunningChromium> {
  const executable = findChromium();
  if (!executable) throw new Error('Failed to start a browser: no Chromium found.');
  const args = ['--headless', '--no-sandbox', '--no-first-run', '--remote-debugging-port=0', '--window-size=1440,900'];
  const child = spawn(executable, [...args, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  const browser = await chromium.connectOverCDP(await readEndpoint(child.stderr));
  const page = await browser.contexts()[0]!.newPage();
  await page.goto(inject('playgroundUrl'));
  await editorIsReady(page);
  return { page, kill };
}

async function readEndpoint(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stderr })) {
    const [, endpoint] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (endpoint) return endpoint;
  }
  throw new Error('Failed to start a browser: it ended.');
}
