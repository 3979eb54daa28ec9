import type { ProblemsStore } from '@/lib/console/problems-store';
import type { ToastStore } from '@/lib/console/toast-store';
import type { ProjectStore } from '@/lib/files/project-store';
import type { ServerStore } from '@/lib/run/server-store';
import type { RequestStore } from '@/lib/request/request-store';
import type { CoveredFile, TestResult } from '@/sandbox/host/playground';
import type { SettingsStore } from '@/lib/settings/settings-store';
import type { EditorActions } from './editor-actions';

interface Readable<State> {
  getState(): State;
  subscribe(listener: (now: State, before: State) => void): () => void;
}

/** What editors read and change of the workbench around them. */
export interface EditorStores {
  project: ProjectStore;
  request: RequestStore;
  /** Sends what the request form says. */
  send(): Promise<void>;
  problems: ProblemsStore;
  server: ServerStore;
  settings: SettingsStore;
  layout: { getState(): { readOnly: boolean } };
  toasts: ToastStore;
  /** By file: what its tests came to; and what the last run took of the code, with the text of each file as it was run. */
  tests: Readable<{
    results: Readonly<Record<string, readonly TestResult[]>>;
    coverage: readonly (CoveredFile & { text: string })[] | null;
  }>;
  runTests(choice: { files: readonly string[]; name?: string }): Promise<void>;
  /** Takes note that code was pasted into a file. */
  notePaste(file: string, code: string): Promise<void>;
  /** Where the editor that has the focus offers what it can do. */
  editor: EditorActions;
}
