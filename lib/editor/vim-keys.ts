import type { SettingsStore } from '@/lib/settings/settings-store';
import { loadVim, type Monaco } from './load-monaco';

/** Gives an editor Vim's keys for as long as the visitor wants them. @returns its undo */
export function followVimKeys(
  editor: Monaco.editor.ICodeEditor,
  status: HTMLElement,
  settings: SettingsStore,
): () => void {
  const undo: (() => void)[] = [];
  let isDone = false;
  const isWanted = () => !isDone && settings.getState().editorKeys === 'vim';
  const follow = async () => {
    undo.splice(0).forEach((step) => step());
    if (!isWanted()) return;
    const { initVimMode } = await loadVim();
    if (!isWanted() || undo.length > 0) return;
    const vim = initVimMode(editor, status);
    undo.push(() => vim.dispose());
  };
  void follow();
  const unsubscribe = settings.subscribe((now, before) => {
    if (now.editorKeys !== before.editorKeys) void follow();
  });
  return () => {
    isDone = true;
    unsubscribe();
    void follow();
  };
}
