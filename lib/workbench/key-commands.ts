import { WORKBENCH_KEYS, type KeyCommand, type WorkbenchKey } from '@/lib/settings/key-map';
import type { PanelEntry } from './panel-entry';
import type { Workbench } from './workbench';

/** Something that is done by keys. */
export interface RunnableKeyCommand extends KeyCommand {
  run(): void;
}

const ACTIONS: Record<WorkbenchKey, (workbench: Workbench) => void> = {
  send: ({ send }) => void send(),
  stop: ({ stop }) => stop(),
  save: ({ saveNow }) => void saveNow(),
  split: ({ project }) => project.getState().split(),
};

/** Everything that has keys of its own: what the workbench does, then the panels that are opened by keys. */
export function keyCommandsOf(workbench: Workbench, panels: readonly PanelEntry[]): RunnableKeyCommand[] {
  return [
    ...Object.values(WORKBENCH_KEYS).map((command) => ({ ...command, run: () => ACTIONS[command.id](workbench) })),
    ...panels.flatMap((panel) =>
      panel.shortcut ? [{ ...panel.shortcut, id: panel.id, run: () => workbench.layout.getState().open(panel) }] : [],
    ),
  ];
}
