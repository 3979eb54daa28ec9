import { toCurl } from '@/lib/export/curl';
import { toFetchSnippet } from '@/lib/export/fetch-snippet';
import { NEXT_VERSIONS, type Mode } from '@/sandbox/protocol';
import type { Naming } from '@/lib/files/explorer-store';
import { isLessonProject } from './open-as-lesson';
import { WORKBENCH_KEYS, type KeyCommand } from '@/lib/settings/key-map';
import { DESTINATIONS } from './destinations';
import type { PanelEntry } from './panel-entry';
import { addScene } from './scene-list';
import { requestLabel } from '@/lib/request/request-list';
import { resolveForm } from '@/lib/request/resolve-form';
import type { EditorKeys, ThemeChoice } from '@/lib/settings/settings-store';
import type { Workbench } from './workbench';

/** Something the command palette offers. */
export interface Command {
  id: string;
  label: string;
  /** Keys that do the same, which the visitor can change. */
  shortcut?: KeyCommand;
  /** The keys that do the same, to be pressed with Command or Control. */
  keys?: string;
  /** Keys that do the same by themselves. */
  plain?: string;
  /** The keys as the editor has them: `ctrl+k ctrl+c`. */
  chord?: string;
  run(): void;
}

/** Everything that can be done now, what is done most first. `panels`: those that are offered. */
export function commandsOf(workbench: Workbench, panels: readonly PanelEntry[]): Command[] {
  return [
    ...requestCommands(workbench),
    ...fileCommands(workbench),
    ...editorCommands(workbench),
    ...serverCommands(workbench),
    ...panelCommands(workbench, panels),
    ...requestsOf(workbench),
    ...filesOf(workbench),
    ...ownEditorCommands(workbench),
  ];
}

/** The form's request as a curl command or a fetch() call, on the clipboard. */
export async function copyRequest(
  { request, project, signing, toasts }: Workbench,
  as: 'cURL' | 'fetch',
): Promise<void> {
  const resolved = resolveForm(request.getState().form, project.getState().project.files, signing.getState().secret);
  if (!resolved.ok) {
    request.getState().setAttempted(true);
    return;
  }
  const { method = 'GET', url, headers = [], body } = resolved.request;
  const whole = { method, url, headers, ...(body === undefined ? {} : { body }) };
  await navigator.clipboard.writeText(as === 'cURL' ? toCurl(whole) : toFetchSnippet(whole));
  toasts.getState().add(`Copied as ${as}.`);
}

function requestCommands(workbench: Workbench): Command[] {
  return [
    { id: 'send', label: 'Send the request', shortcut: WORKBENCH_KEYS.send, run: () => void workbench.send() },
    { id: 'stop', label: 'Stop the request', shortcut: WORKBENCH_KEYS.stop, run: () => workbench.stop() },
    { id: 'copy-curl', label: 'Copy the request as cURL', run: () => void copyRequest(workbench, 'cURL') },
    { id: 'copy-fetch', label: 'Copy the request as fetch', run: () => void copyRequest(workbench, 'fetch') },
    { id: 'save', label: 'Save', shortcut: WORKBENCH_KEYS.save, run: () => void workbench.saveNow() },
    {
      id: 'export-openapi',
      label: 'Export OpenAPI: write the document of this API',
      run: () => void import('./export-openapi').then(({ exportOpenApi }) => exportOpenApi(workbench)),
    },
  ];
}

function fileCommands(workbench: Workbench): Command[] {
  const { explorer, layout, project, projects } = workbench;
  const { readOnly, filesHidden } = layout.getState();
  if (readOnly || filesHidden) return [];
  const start = (naming: Naming) => {
    layout.getState().open(DESTINATIONS.explorer);
    explorer.getState().startNaming(naming);
  };
  return [
    { id: 'new-route', label: 'New route', run: () => start({ kind: 'route' }) },
    { id: 'new-file', label: 'New file', run: () => start({ kind: 'file', folder: '' }) },
    { id: 'add-scene', label: 'Add scene: keep what is on the screen', run: () => addScene(workbench) },
    { id: 'present', label: 'Present the scenes', plain: 'P', run: () => layout.getState().show({ presenting: true }) },
    ...(projects && isLessonProject(project.getState().project)
      ? [{ id: 'lesson', label: 'Open the project as a lesson', run: () => workbench.openAsLesson() }]
      : []),
  ];
}

function editorCommands({ editor, project, settings }: Workbench): Command[] {
  const keys: [EditorKeys, string][] = [
    ['standard', 'standard'],
    ['vim', 'Vim'],
  ];
  return [
    { id: 'format', label: 'Format the document', plain: 'Shift Alt F', run: () => void editor.run('format') },
    { id: 'find', label: 'Find in the file', keys: 'F', run: () => void editor.run('find') },
    {
      id: 'word-wrap',
      label: `Word wrap: ${settings.getState().wordWrap ? 'off' : 'on'}`,
      plain: 'Alt Z',
      run: () => settings.getState().setWordWrap(!settings.getState().wordWrap),
    },
    {
      id: 'split',
      label: 'Split the editor, or go to its other side',
      shortcut: WORKBENCH_KEYS.split,
      run: () => project.getState().split(),
    },
    ...keys.map(([value, name]) => ({
      id: `keys-${value}`,
      label: `Editor keys: ${name}`,
      run: () => settings.getState().setEditorKeys(value),
    })),
  ];
}

function serverCommands({
  restart,
  runTests,
  compareReleases,
  layout,
  project,
  settings,
  console,
  offline,
}: Workbench): Command[] {
  const modes: [Mode, string][] = [
    ['development', 'next dev'],
    ['production', 'next build and next start'],
  ];
  const themes: ThemeChoice[] = ['system', 'light', 'dark'];
  return [
    { id: 'restart', label: 'Restart the server', run: () => void restart() },
    {
      id: 'run-tests',
      label: 'Run all tests',
      run: () => (layout.getState().open(DESTINATIONS.tests), void runTests()),
    },
    {
      id: 'compare-releases',
      label: 'Run all tests on every release of Next.js',
      run: () => (layout.getState().open(DESTINATIONS.tests), void compareReleases()),
    },
    { id: 'clear', label: 'Clear the console', run: () => console.getState().clear() },
    ...offlineCommands(offline),
    ...NEXT_VERSIONS.map((next) => ({
      id: `next-${next}`,
      label: `Use Next.js ${next}`,
      run: () => project.getState().setNext(next),
    })),
    ...modes.map(([mode, name]) => ({
      id: mode,
      label: `Run as ${name}`,
      run: () => project.getState().setMode(mode),
    })),
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      label: `Theme: ${theme}`,
      run: () => settings.getState().setTheme(theme),
    })),
  ];
}

function offlineCommands(offline: Workbench['offline']): Command[] {
  const { actions, hasUpdate } = offline.getState();
  if (!actions) return [];
  const update = { id: 'take-update', label: 'Reload with the new version', run: () => void actions.takeUpdate() };
  return [
    { id: 'keep-everything', label: 'Keep everything for use offline', run: () => actions.keepEverything() },
    ...(hasUpdate ? [update] : []),
  ];
}

function panelCommands({ layout }: Workbench, panels: readonly PanelEntry[]): Command[] {
  return panels.flatMap((panel) => {
    const { id, place, command, shortcut } = panel;
    if (command === undefined) return [];
    const run = () => layout.getState().open(panel);
    return [{ id: `${place}-${id}`, label: command, run, ...(shortcut && { shortcut: { id, ...shortcut } }) }];
  });
}

function requestsOf({ request, layout }: Workbench): Command[] {
  return request.getState().saved.map((saved, index) => ({
    id: `request-${index}`,
    label: `Request: ${requestLabel(saved)}`,
    run: () => {
      request.getState().select(index);
      layout.getState().open(DESTINATIONS.request);
    },
  }));
}

function filesOf({ project, layout, editor }: Workbench): Command[] {
  return Object.keys(project.getState().project.files).map((path) => ({
    id: `file-${path}`,
    label: `Open ${path}`,
    run: () => {
      project.getState().openFile(path);
      layout.getState().open(DESTINATIONS.code);
      editor.focus();
    },
  }));
}

/** What the code's editor offers by itself. */
function ownEditorCommands({ editor }: Workbench): Command[] {
  return editor.commands().map(({ id, label, keys, run }) => ({
    id: `editor-${id}`,
    label: `Editor: ${label}`,
    ...(keys && { plain: keys.label, chord: keys.chord }),
    run,
  }));
}
