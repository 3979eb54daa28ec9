import type { ProblemsStore } from '@/lib/console/problems-store';
import type { ToastStore } from '@/lib/console/toast-store';
import type { ProjectStore } from '@/lib/files/project-store';
import type { RequestStore } from '@/lib/request/request-store';
import type { SettingsStore } from '@/lib/settings/settings-store';
import type { EditorActions } from './editor-actions';

/** What editors read and change of the workbench around them. */
export interface EditorStores {
  project: ProjectStore;
  request: RequestStore;
  /** Sends what the request form says. */
  send(): Promise<void>;
  problems: ProblemsStore;
  settings: SettingsStore;
  layout: { getState(): { readOnly: boolean } };
  toasts: ToastStore;
  /** Where the editor that has the focus offers what it can do. */
  editor: EditorActions;
}
