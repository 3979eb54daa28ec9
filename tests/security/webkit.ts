import { spawn, type ChildProcess } from 'node:child_process';
import { freePort } from '../../scripts/lib/production-server.mjs';
import { webkit } from '../../scripts/lib/other-browsers.mjs';

export interface WebKit {
  version: string;
  open(url: string): Promise<void>;
  /** Runs a function in the page and waits for what it gives. */
  evaluate<A, R>(run: (argument: A) => Promise<R>, argument: A): Promise<R>;
  close(): Promise<void>;
}

/** Starts WebKitGTK's MiniBrowser on a screen of its own, driven over WebDriver. */
export async function launchWebKit(): Promise<WebKit> {
  const port = await freePort();
  const display = `:${port}`;
  const screen = spawn(webkit.screen, [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
  // WebKit's own sandbox does not start for root; nothing here is a stranger's.
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const driver = spawn(webkit.driver, [`--port=${port}`], { stdio: 'ignore', env });
  const end = () => [driver, screen].forEach((program: ChildProcess) => program.kill());
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: { message?: string } | null };
    if (!answer.ok) throw new Error(`WebKit: ${value?.message ?? answer.status}`);
    return value;
  };
  const start = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: webkit.browser, args: ['--automation'] } } };
  try {
    const session = (await whenListening(() => call('POST', '/session', { capabilities: start }))) as {
      sessionId: string;
      capabilities: { browserVersion: string };
    };
    const path = `/session/${session.sessionId}`;
    await call('POST', `${path}/timeouts`, { script: 120_000 });
    return {
      version: session.capabilities.browserVersion,
      async open(url) {
        await call('POST', `${path}/url`, { url });
      },
      async evaluate<A, R>(run: (argument: A) => Promise<R>, argument: A) {
        const script = `const [argument, done] = arguments;
          (${run.toString()})(argument).then((result) => done({ result }), (error) => done({ error: String(error) }));`;
        const { result, error } = (await call('POST', `${path}/execute/async`, { script, args: [argument] })) as {
          result: R;
          error?: string;
        };
        if (error) throw new Error(error);
        return result;
      },
      async close() {
        await call('DELETE', path).catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** The driver takes a moment to listen. */
async function whenListening<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (attempt >= 50 || !(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
