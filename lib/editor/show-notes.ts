import type { LineNote } from '@/lib/examples/line-note';
import type { ProjectStore } from '@/lib/files/project-store';
import type { Monaco } from './load-monaco';
import { pathOf } from './project-models';

/** Writes the project's notes above their lines. @returns its undo */
export function showNotes(editor: Monaco.editor.IStandaloneCodeEditor, project: ProjectStore): () => void {
  const marks = editor.createDecorationsCollection();
  let zones: string[] = [];
  const show = (placed: PlacedNote[]) => {
    marks.set(
      placed.map(({ line }) => ({ range: wholeLine(line), options: { isWholeLine: true, className: 'line-note' } })),
    );
    editor.changeViewZones((accessor) => {
      zones.forEach((zone) => accessor.removeZone(zone));
      zones = placed.map(({ line, note }) =>
        accessor.addZone({ afterLineNumber: line - 1, heightInLines: 1, domNode: createNote(note) }),
      );
    });
  };
  const update = () => show(placeNotes(editor.getModel(), project.getState().notes));
  const onModel = editor.onDidChangeModel(update);
  const unsubscribe = project.subscribe((now, before) => {
    if (now.notes !== before.notes) update();
  });
  update();
  return () => {
    onModel.dispose();
    unsubscribe();
    show([]);
  };
}

interface PlacedNote {
  line: number;
  note: string;
}

/** A line that was changed has lost its note. */
function placeNotes(model: Monaco.editor.ITextModel | null, notes: LineNote[]): PlacedNote[] {
  const file = model && pathOf(model.uri);
  const lines = model?.getLinesContent().map((line) => line.trim()) ?? [];
  return notes
    .filter((note) => note.file === file)
    .map(({ text, note }) => ({ line: lines.indexOf(text) + 1, note }))
    .filter(({ line }) => line > 0);
}

function createNote(text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'line-note line-note-text';
  element.textContent = text;
  element.title = text;
  return element;
}

function wholeLine(line: number) {
  return { startLineNumber: line, endLineNumber: line, startColumn: 1, endColumn: 1 };
}
