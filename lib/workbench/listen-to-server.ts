import { expectedRoute } from '@/lib/run/expected-route';
import type { Playground, PlaygroundEvent, ServerState } from '@/sandbox/host/playground';
import { NOTHING_WRITTEN, shownPath } from '@/lib/files/written-store';
import type { NewEntry } from '@/lib/console/console-store';
import type { Stores } from './stores';

type StoppedState = Extract<ServerState, { name: 'stopped' }>;
type Listeners = Pick<Stores, 'project' | 'console' | 'problems' | 'server' | 'outgoing' | 'written'>;

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
  const print = (...lines: NewEntry[]) => {
    waiting.push(...lines);
    if (lines.length > 0) timer ??= setTimeout(paint, PAINT_MS);
  };
  const unsubscribe = playground.subscribe((event) => {
    // The next server numbers its requests anew.
    if (event.type === 'server') paint();
    if (isEnd(event)) print(...linesOfLoss(stores.written));
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
    stores.written.setState(NOTHING_WRITTEN);
  });
  return () => {
    unsubscribe();
    forget();
    paint();
  };
}

function isEnd(event: PlaygroundEvent): boolean {
  return event.type === 'server' && (event.state.name === 'starting' || event.state.name === 'stopped');
}

const MOST_NAMES = 3;

/** What a handler wrote is gone with its server. @returns the line that says so, once */
function linesOfLoss(written: Listeners['written']): NewEntry[] {
  const { files, more } = written.getState();
  if (files.length === 0) return [];
  written.setState(NOTHING_WRITTEN);
  const others = files.length + more - MOST_NAMES;
  const names = files.slice(0, MOST_NAMES).map(shownPath).join(', ') + (others > 0 ? ` and ${others} more` : '');
  const text = `Gone with the server that ended: ${names}. Its disk lives as long as the server.`;
  return [{ request: null, level: 'info', text, values: [], position: null }];
}

/** A server that ends says no more itself. */
function lineOf({ reason, file, line = 1 }: StoppedState): NewEntry {
  const position = file === undefined ? null : { file, line, column: 1 };
  return { request: null, level: 'error', text: reason, values: [], position };
}

function receive(
  event: PlaygroundEvent,
  { project, problems, server, outgoing, written }: Listeners,
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
      server.getState().expect(event.steps.map(expectedRoute).filter((route) => route !== null));
      // The rest is in the answer.
      return event.steps.filter(({ kind }) => kind === 'fetch').forEach(outgoing.getState().add);
    case 'written-files':
      return written.setState({ files: event.files, more: event.more });
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
