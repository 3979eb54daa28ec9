import type { Browser } from 'playwright-core';

/** Runs a script in a `data:` worker of an opaque frame, where the server runs. @returns the first message it posts */
export async function runInWorker(browser: Browser, code: string): Promise<unknown> {
  const page = await browser.newPage();
  try {
    await page.setContent('<iframe sandbox="allow-scripts" srcdoc="<p>frame</p>"></iframe>');
    const frame = await page.waitForSelector('iframe').then((element) => element.contentFrame());
    if (!frame) throw new Error('Failed to open the sandboxed frame: it has no document.');
    await frame.waitForSelector('p');
    return await frame.evaluate(startWorker, code);
  } finally {
    await page.close();
  }
}

function startWorker(code: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(`data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`);
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}
