import { parseProject } from '@/lib/project/parse-project';
import type { Project } from '@/lib/project/project';
import { checkRequest } from '@/sandbox/host/check-request';
import type {
  Playground,
  PlaygroundRequest,
  RunTestsOptions,
  SendOptions,
  TestResult,
} from '@/sandbox/host/playground';
import { parsePageMessage, type CallMessage, type EmbedToPageMessage, type PageMessage } from './embed-protocol';

/** What an embedding page drives: the playground itself, or a view that shows what happens to it. */
export type EmbedTarget = Pick<
  Playground,
  'setProject' | 'send' | 'build' | 'advanceTime' | 'cacheEntries' | 'runTests' | 'restart'
>;

interface EmbedderOptions {
  port: MessagePort;
  target: EmbedTarget;
  /** Reads the project of a link's `#p1.…`; throws where there is none in it. */
  readLink: (link: string) => Promise<Project>;
  /** Hears of every message that is no call. */
  onMessage: (message: PageMessage) => void;
}

/** Answers the embedding page's calls. Whatever comes from it is parsed. @returns its undo */
export function serveEmbedder({ port, target, readLink, onMessage }: EmbedderOptions): () => void {
  const aborts = new Map<number, AbortController>();

  port.onmessage = (event: MessageEvent<unknown>) => {
    const message = parsePageMessage(event.data);
    if (message?.type === 'call') void answer(message);
    else if (message?.type === 'abort') aborts.get(message.call)?.abort();
    else if (message) onMessage(message);
  };

  async function answer(message: CallMessage): Promise<void> {
    const { call } = message;
    try {
      post({ type: 'result', call, value: await perform(message) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      post({ type: 'error', call, misuse: error instanceof TypeError, message: reason });
    }
  }

  async function perform(message: CallMessage) {
    switch (message.method) {
      case 'setProject':
        return target.setProject(checkProject(message.project));
      case 'openLink':
        return target.setProject(await readLink(String(message.link)));
      case 'send':
        return send(message);
      case 'build':
        return target.build();
      case 'advanceTime':
        await target.advanceTime(typeof message.milliseconds === 'number' ? message.milliseconds : NaN);
        return undefined;
      case 'cacheEntries':
        return target.cacheEntries();
      case 'runTests':
        return runTests(message);
      case 'restart':
        await target.restart();
        return undefined;
    }
  }

  async function send({ call, request, chunks }: Extract<CallMessage, { method: 'send' }>) {
    const { body, ...head } = checkRequest(request);
    const checked: PlaygroundRequest = body ? { ...head, body } : head;
    const controller = new AbortController();
    const onLate: SendOptions['onLate'] = (late) => post({ type: 'late', call, ...late });
    const onChunk: SendOptions = chunks ? { onChunk: (bytes, atMs) => post({ type: 'chunk', call, bytes, atMs }) } : {};
    aborts.set(call, controller);
    try {
      return await target.send(checked, { signal: controller.signal, onLate, ...onChunk });
    } finally {
      aborts.delete(call);
    }
  }

  async function runTests({ call, files, name, coverage }: Extract<CallMessage, { method: 'runTests' }>) {
    const controller = new AbortController();
    aborts.set(call, controller);
    const onResult = (result: TestResult) => post({ type: 'test-result', call, result });
    // What is wrong with them, the playground says.
    const options = { files, name, coverage } as RunTestsOptions;
    try {
      return await target.runTests({ ...options, onResult, signal: controller.signal });
    } finally {
      aborts.delete(call);
    }
  }

  function post(message: EmbedToPageMessage): void {
    port.postMessage(message);
  }

  return () => {
    port.close();
    for (const controller of aborts.values()) controller.abort();
  };
}

function checkProject(value: unknown): Project {
  const parsed = parseProject(value);
  if (!parsed.ok) throw new TypeError(`setProject: ${parsed.message}`);
  return parsed.project;
}
