import { createStore } from 'zustand/vanilla';
import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { ResponseHead } from '@/sandbox/protocol';
import { appendChunks, EMPTY_BODY, type LiveBody } from './live-body';

/** What the response pane shows: one request's way from Send to its answer. */
export type Run =
  | { state: 'idle' }
  | { state: 'running'; request: PlaygroundRequest; startedAt: number; head: ResponseHead | null; body: LiveBody }
  | { state: 'done'; request: PlaygroundRequest; response: PlaygroundResponse }
  | { state: 'refused'; request: PlaygroundRequest; message: string };

/** The run of a request that was sent: its response is arriving, or has arrived. */
export type SentRun = Extract<Run, { state: 'running' | 'done' }>;

/** A request that was answered, one of several that redirects led from one to the next. */
export interface RunStep {
  request: PlaygroundRequest;
  response: PlaygroundResponse;
}

export interface RunState {
  run: Run;
  /** Where redirects were followed, all steps so far; what is shown may be any of them. */
  steps: readonly RunStep[];
  /** Told apart from the id of older runs, whose late news is dropped. */
  id: number;
}

export interface RunActions {
  /** @param steps by whose redirects the request was reached @returns the run's id, for the calls below */
  begin(request: PlaygroundRequest, steps?: readonly RunStep[]): number;
  head(id: number, head: ResponseHead): void;
  chunk(id: number, bytes: Uint8Array, atMs: number): void;
  finish(id: number, response: PlaygroundResponse): void;
  /** The request was not sent at all: misuse, or no sandbox. */
  refuse(id: number, message: string): void;
  /** Shows one of the steps; the others stay. */
  openStep(step: RunStep): void;
  /** Shows an earlier run's answer again. */
  show(request: PlaygroundRequest, response: PlaygroundResponse): void;
  clear(): void;
}

export type RunStore = ReturnType<typeof createRunStore>;

/** Chunks reach the screen at most this often, however fast they arrive. */
const PAINT_MS = 40;

export function createRunStore() {
  return createStore<RunState & RunActions>()((set, get) => {
    let waiting: { bytes: Uint8Array; atMs: number }[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const reset = () => {
      clearTimeout(timer);
      timer = undefined;
      waiting = [];
    };
    const paint = () => {
      const { run } = get();
      const chunks = waiting;
      reset();
      if (run.state === 'running') set({ run: { ...run, body: appendChunks(run.body, chunks) } });
    };
    const settle = (id: number, run: Run) => {
      if (id !== get().id) return;
      reset();
      set({ run });
    };
    return {
      run: { state: 'idle' },
      id: 0,
      steps: [],
      begin: (request, steps = []) => {
        reset();
        const id = get().id + 1;
        set({ id, steps, run: { state: 'running', request, startedAt: Date.now(), head: null, body: EMPTY_BODY } });
        return id;
      },
      head: (id, head) => {
        const { run } = get();
        if (id === get().id && run.state === 'running') set({ run: { ...run, head } });
      },
      chunk: (id, bytes, atMs) => {
        if (id !== get().id) return;
        waiting.push({ bytes, atMs });
        timer ??= setTimeout(paint, PAINT_MS);
      },
      finish: (id, response) => {
        const step = { request: requestOf(get().run), response };
        if (id === get().id && get().steps.length > 0) set({ steps: [...get().steps, step] });
        settle(id, { state: 'done', ...step });
      },
      refuse: (id, message) => settle(id, { state: 'refused', request: requestOf(get().run), message }),
      openStep: (step) => {
        reset();
        set({ id: get().id + 1, run: { state: 'done', ...step } });
      },
      show: (request, response) => {
        reset();
        set({ id: get().id + 1, steps: [], run: { state: 'done', request, response } });
      },
      clear: () => {
        reset();
        set({ id: get().id + 1, steps: [], run: { state: 'idle' } });
      },
    };
  });
}

function requestOf(run: Run): PlaygroundRequest {
  return run.state === 'idle' ? { url: '/' } : run.request;
}
