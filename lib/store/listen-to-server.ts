import type { Playground, PlaygroundEvent } from '@/sandbox/host/playground';
import type { ConsoleStore } from './console-store';
import type { ProblemsStore } from './problems-store';
import type { ServerStore } from './server-store';

interface Listeners {
  console: ConsoleStore;
  problems: ProblemsStore;
  server: ServerStore;
}

/** Brings the playground's events to the stores. @returns its undo */
export function listenToServer(playground: Playground, stores: Listeners): () => void {
  return playground.subscribe((event) => receive(event, stores));
}

function receive(event: PlaygroundEvent, { console, problems, server }: Listeners): void {
  switch (event.type) {
    case 'server':
      return server.setState({ server: event.state });
    case 'compiled':
      return server.setState({ compiled: { files: event.files, milliseconds: event.milliseconds } });
    case 'diagnostics':
      return problems.getState().setCompile(event.diagnostics);
    case 'log':
      if (event.request === null) server.setState({ printed: { text: event.text, at: Date.now() } });
      return console.getState().add({
        request: event.request,
        level: event.level,
        text: event.text,
        values: event.values,
        position: event.position,
      });
  }
}
