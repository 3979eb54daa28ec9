import type { Playground, PlaygroundEvent } from '@/sandbox/host/playground';
import type { NewEntry } from '@/lib/console/console-store';
import type { Stores } from './stores';

type Listeners = Pick<Stores, 'console' | 'problems' | 'server'>;

/** Lines reach the screen at most this often, however fast they arrive: each time all of them are laid out. */
const PAINT_MS = 100;

/** Brings the playground's events to the stores. @returns its undo */
export function listenToServer(playground: Playground, stores: Listeners): () => void {
  let waiting: NewEntry[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const paint = () => {
    clearTimeout(timer);
    timer = undefined;
    const lines = waiting;
    waiting = [];
    if (lines.length > 0) stores.console.getState().add(...lines);
  };
  const print = (line: NewEntry) => {
    waiting.push(line);
    timer ??= setTimeout(paint, PAINT_MS);
  };
  const unsubscribe = playground.subscribe((event) => {
    // The next server numbers its requests anew.
    if (event.type === 'server') paint();
    receive(event, stores, print);
  });
  return () => {
    unsubscribe();
    paint();
  };
}

function receive(event: PlaygroundEvent, { problems, server }: Listeners, print: (line: NewEntry) => void): void {
  switch (event.type) {
    case 'server':
      return server.getState().setServer(event.state);
    case 'compiled':
      return server.getState().setCompiled(event);
    case 'diagnostics':
      return problems.getState().setCompile(event.diagnostics);
    case 'log': {
      const { request, level, text, values, position } = event;
      if (request === null) server.getState().print(text);
      return print({ request, level, text, values, position });
    }
  }
}
