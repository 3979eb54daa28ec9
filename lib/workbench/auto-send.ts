import type { Project } from '@/lib/project/project';
import { REQUESTS_FILE } from '@/lib/request/request-list';
import type { Stores } from './stores';

interface AutoSendOptions extends Pick<Stores, 'project' | 'settings' | 'problems'> {
  /** Resolves when the server has the project. */
  ready: () => Promise<unknown>;
  send: () => Promise<void>;
}

/** A pause in typing after which the request is sent again. */
const PAUSE_MS = 500;

/** Sends the request again after a change of the code that compiles, where the visitor wants it. @returns its undo */
export function autoSend({ project, settings, problems, ready, send }: AutoSendOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const resend = async () => {
    const { project: sent } = project.getState();
    await ready();
    const compiles = problems.getState().compile.every(({ severity }) => severity !== 'error');
    if (compiles && project.getState().project === sent) await send();
  };
  const unsubscribe = project.subscribe((now, before) => {
    if (!settings.getState().autoSend) return;
    if (now.generation !== before.generation || now.origin === 'link') return clearTimeout(timer);
    if (!isSameCode(now.project, before.project)) {
      clearTimeout(timer);
      // What keeps the server from starting is said where it is.
      timer = setTimeout(() => void resend().catch(() => {}), PAUSE_MS);
    }
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

function isSameCode(a: Project, b: Project): boolean {
  if (a.next !== b.next || a.mode !== b.mode) return false;
  if (a.files === b.files) return true;
  const paths = new Set([...Object.keys(a.files), ...Object.keys(b.files)]);
  return [...paths].every((path) => path === REQUESTS_FILE || a.files[path] === b.files[path]);
}
