import type { EditorCommand, EditorKeys } from './editor-actions';
import type { Monaco } from './load-monaco';

/** What an editor offers in a palette now, with the keys that do the same. */
export function editorCommands(editor: Monaco.editor.IStandaloneCodeEditor): EditorCommand[] {
  return editor
    .getSupportedActions()
    .filter(({ id, label }) => label !== '' && id !== OWN_PALETTE)
    .map((action) => ({
      id: action.id,
      label: action.label,
      keys: keysOf(editor, action.id),
      run: () => {
        editor.focus();
        void action.run();
      },
    }));
}

/** Ours is the one palette. */
const OWN_PALETTE = 'editor.action.quickCommand';

/** Monaco tells nobody but its own palette which keys an action has. */
interface WithKeys {
  _standaloneKeybindingService?: {
    lookupKeybinding(id: string): { getLabel(): string | null; getUserSettingsLabel(): string | null } | undefined;
  };
}

function keysOf(editor: Monaco.editor.IStandaloneCodeEditor, id: string): EditorKeys | null {
  const found = (editor as WithKeys)._standaloneKeybindingService?.lookupKeybinding(id);
  const [label, chord] = [found?.getLabel(), found?.getUserSettingsLabel()];
  return label && chord ? { label, chord } : null;
}
