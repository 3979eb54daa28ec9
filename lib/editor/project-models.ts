import type { Project } from '@/lib/project/project';
import type { ProjectStore } from '@/lib/files/project-store';
import { modelOptions } from './editor-options';
import type { Monaco, MonacoBundle } from './load-monaco';

export interface ProjectModels {
  /** The editor's model of a file; null where the file is binary or gone. */
  get(path: string): Monaco.editor.ITextModel | null;
  dispose(): void;
}

/** Keeps one model for every text file of the project, so that undo survives a change of tabs and types cross files. */
export function syncModels(monaco: MonacoBundle, project: ProjectStore): ProjectModels {
  let generation = project.getState().generation;
  const owned = new Map<string, Monaco.editor.ITextModel>();
  const drop = (path: string) => {
    owned.get(path)?.dispose();
    owned.delete(path);
  };
  const add = (path: string, text: string) => {
    const uri = uriOf(monaco, path);
    const model = monaco.editor.getModel(uri) ?? monaco.editor.createModel(text, languageOf(path), uri);
    if (model.getValue() !== text) model.setValue(text);
    model.updateOptions(modelOptions);
    model.onDidChangeContent(() => project.getState().writeFile(path, model.getValue()));
    owned.set(path, model);
  };
  const update = (files: Project['files']) => {
    for (const path of owned.keys()) if (typeof files[path] !== 'string') drop(path);
    for (const [path, text] of Object.entries(files)) {
      if (typeof text !== 'string') continue;
      const model = owned.get(path);
      if (!model) add(path, text);
      else if (model.getValue() !== text) replaceText(model, text);
    }
  };
  update(project.getState().project.files);
  const unsubscribe = project.subscribe((now, before) => {
    if (now.generation !== generation) [...owned.keys()].forEach(drop);
    generation = now.generation;
    if (now.project.files !== before.project.files || owned.size === 0) update(now.project.files);
  });
  return {
    get: (path) => owned.get(path) ?? null,
    dispose: () => {
      unsubscribe();
      [...owned.keys()].forEach(drop);
    },
  };
}

export function uriOf(monaco: MonacoBundle, path: string): Monaco.Uri {
  return monaco.Uri.from({ scheme: 'file', path: `/${path}` });
}

/** The project's path of a model; null for one that is no file of the project. */
export function pathOf(uri: Monaco.Uri): string | null {
  const isOurs = uri.scheme === 'file' && !uri.path.startsWith('/node_modules/');
  return isOurs ? uri.path.slice(1) : null;
}

/** Changes the text as an edit of its own that undo can take back. */
function replaceText(model: Monaco.editor.ITextModel, text: string): void {
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}

/** JavaScript is TypeScript's, too: one worker knows both, and what one imports of the other. */
function languageOf(path: string): string | undefined {
  if (/\.[cm]?jsx?$/.test(path)) return 'typescript';
  if (/\.(http|rest)$/.test(path)) return 'http';
  return /(^|\/)\.env/.test(path) ? 'ini' : undefined;
}
