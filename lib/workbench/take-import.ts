import { addRequest } from '@/lib/http-file/edit-http-file';
import type { RequestDraft } from '@/lib/http-file/http-file';
import type { Import } from '@/lib/import/read-import';
import { REQUESTS_FILE } from '@/lib/request/request-list';
import type { Workbench } from './workbench';

type Target = Pick<Workbench, 'project' | 'projects' | 'request' | 'toasts'>;

/**
 * Takes an import over: a project becomes one of the visitor's own beside the others, requests go to the end of the open
 * project's. A refusal is said and nothing is changed. @returns whether something was taken over
 */
export async function takeImport(target: Target, imported: Import): Promise<boolean> {
  const say = (text: string) => target.toasts.getState().add(text);
  if (!imported.ok) {
    say(imported.message);
    return false;
  }
  if (imported.kind === 'requests') return takeRequests(target, imported.requests, imported.notes);
  await target.projects?.getState().create(imported.project);
  say(sentence(`Opened as a project of its own`, imported.notes));
  return true;
}

/** All of them or none. */
function takeRequests({ project, request, toasts }: Target, requests: RequestDraft[], notes: string[]): boolean {
  if (requests.length === 0) {
    toasts.getState().add(sentence('No request was added', notes));
    return false;
  }
  const content = project.getState().project.files[REQUESTS_FILE];
  let text = typeof content === 'string' ? content : '';
  for (const draft of requests) {
    const added = addRequest(text, draft);
    if (!added.ok) {
      toasts.getState().add(added.message);
      return false;
    }
    text = added.text;
  }
  project.getState().writeFile(REQUESTS_FILE, text);
  request.getState().select(request.getState().saved.length - requests.length);
  const count = requests.length === 1 ? 'A request was' : `${requests.length} requests were`;
  toasts.getState().add(sentence(`${count} added`, notes));
  return true;
}

function sentence(text: string, notes: string[]): string {
  return [`${text}.`, ...notes].join(' ');
}
