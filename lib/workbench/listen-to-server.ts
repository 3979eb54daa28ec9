import type { Playground, PlaygroundEvent, ServerState } from '@/sandbox/host/playground';
import type { NewEntry } from '@/lib/console/console-store';
import type { Stores } from './stores';

type StoppedState = Extract<ServerState, { name: 'stopped' }>;
type Listeners = Pick<Stores, 'project' | 'console' | 'problems' | 'server' | 'outgoing'>;

/** Lines reach the screen at most this often, however fast they arrive: each time all of them are laid out. */
const PAINT_MS = 100;

/**
 * Brings the playground's events to the stores. What was said of one project is not said of the next.
 * @param isInStep whether the playground has the project that is on the screen, and not the one before
 * @returns its undo
 */
export function listenToServer(playground: Playground, stores: Listeners, isInStep: () => boolean): () => void {
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
    if (event.type === 'server' || isInStep()) receive(event, stores, print);
    if (event.type === 'server' && event.state.name === 'stopped' && isInStep()) print(lineOf(event.state));
  });
  const forget = stores.project.subscribe((now, before) => {
    if (now.generation === before.generation) return;
    waiting = [];
    stores.console.getState().clear();
    stores.problems.getState().setCompile([]);
    stores.server.getState().setBuilt([]);
    stores.outgoing.getState().clear();
  });
  return () => {
    unsubscribe();
    forget();
    paint();
  };
}

/** A server that ends says no more itself. */
function lineOf({ reason, file, line = 1 }: StoppedState): NewEntry {
  const position = file === undefined ? null : { file, line, column: 1 };
  return { request: null, level: 'error', text: reason, values: [], position };
}

function receive(
  event: PlaygroundEvent,
  { project, problems, server, outgoing }: Listeners,
  print: (line: NewEntry) => void,
): void {
  switch (event.type) {
    case 'server':
      return server.getState().setServer(event.state);
    case 'compiled':
      return server.getState().setCompiled(event);
    case 'clock':
      return server.getState().setMoved(event.movedMs);
    case 'built':
      return server.getState().setBuilt(event.routes);
    case 'locked':
      return project.getState().writeFile('package-lock.json', event.lock);
    case 'diagnostics':
      return problems.getState().setCompile(event.diagnostics);
    case 'trace':
      // The rest is in the answer.
      return event.steps.filter(({ kind }) => kind === 'fetch').forEach(outgoing.getState().add);
    case 'tests':
      // Tests run on a server of their own, and their results are handed to whoever asked.
      return;
    case 'log': {
      const { request, level, text, values, position } = event;
      if (request === null) server.getState().print(text);
      return print({ request, level, text, values, position });
    }
  }
}
