import { loader } from '@monaco-editor/react';
import type * as Monaco from 'monaco-editor';
import { createWorker } from './create-worker';

export type { Monaco };

/** What `scripts/build-monaco.mjs` bundles: the editor, and the languages' settings beside it. */
export interface MonacoBundle {
  editor: typeof Monaco.editor;
  languages: typeof Monaco.languages;
  typescript: typeof Monaco.typescript;
  json: typeof Monaco.json;
  Uri: typeof Monaco.Uri;
  KeyMod: typeof Monaco.KeyMod;
  KeyCode: typeof Monaco.KeyCode;
  MarkerSeverity: typeof Monaco.MarkerSeverity;
  MarkerTag: typeof Monaco.MarkerTag;
}

const FOLDER = '/generated/monaco';

/** In full: a sandboxed page's code has no address of its own that a path could start from. */
const addressOf = (name: string) => new URL(`${FOLDER}/${name}`, location.href).href;

let bundle: Promise<MonacoBundle> | undefined;

/** Loads the editor once. */
export function loadMonaco(): Promise<MonacoBundle> {
  bundle ??= load();
  return bundle;
}

async function load(): Promise<MonacoBundle> {
  self.MonacoEnvironment = {
    getWorker: (_, label) => createWorker(`${workerOf(label)}.worker.js`, label),
  };
  const url = addressOf('editor.js');
  const styles = loadStyles();
  const monaco = (await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ url)) as MonacoBundle;
  await styles;
  // The editor's component takes this one, and not what it would load from elsewhere.
  loader.config({ monaco: monaco as typeof Monaco });
  return monaco;
}

function workerOf(label: string): string {
  if (label === 'typescript' || label === 'javascript') return '/generated/types';
  if (label === 'css' || label === 'scss' || label === 'less') return `${FOLDER}/css`;
  return `${FOLDER}/${label === 'html' || label === 'json' ? label : 'editor'}`;
}

/** Vim's keys for an editor, in a file of their own. */
export async function loadVim(): Promise<Vim> {
  const url = addressOf('vim.js');
  return (await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ url)) as Vim;
}

interface Vim {
  initVimMode(editor: Monaco.editor.ICodeEditor, status: HTMLElement): { dispose(): void };
}

/** Resolves when the styles are there: an editor that measures itself before that stays wrong. */
function loadStyles(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `${FOLDER}/editor.css`;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error('Failed to load the editor: its styles did not arrive.'));
    document.head.append(link);
  });
}
