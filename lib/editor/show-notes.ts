import type { LineNote } from '@/lib/examples/line-note';
import type { ProjectStore } from '@/lib/files/project-store';
import type { Monaco } from './load-monaco';
import { pathOf } from './project-models';

/** Writes the project's notes above their lines. @returns its undo */
export function showNotes(editor: Monaco.editor.IStandaloneCodeEditor, project: ProjectStore): () => void {
  const marks = editor.createDecorationsCollection();
  let zones: string[] = [];
  let texts: string[] = [];
  const show = (placed: PlacedNote[]) => {
    texts = placed.map(({ note }) => note);
    marks.set(
      placed.map(({ line }) => ({ range: wholeLine(line), options: { isWholeLine: true, className: 'line-note' } })),
    );
    editor.changeViewZones((accessor) => {
      zones.forEach((zone) => accessor.removeZone(zone));
      zones = placed.map(({ line, note }) => {
        const domNode = createNote(note, visibleWidth(editor));
        return accessor.addZone({ afterLineNumber: line - 1, heightInPx: measureHeight(domNode, editor), domNode });
      });
    });
  };
  const update = () => {
    const placed = placeNotes(editor.getModel(), project.getState().notes);
    if (!standAt(placed, marks.getRanges(), texts)) show(placed);
  };
  const undo = [
    editor.onDidChangeModel(update),
    editor.onDidChangeModelContent(update),
    editor.onDidLayoutChange(() => show(placeNotes(editor.getModel(), project.getState().notes))),
  ];
  const unsubscribe = project.subscribe((now, before) => {
    if (now.notes !== before.notes) update();
  });
  update();
  return () => {
    undo.forEach((listener) => listener.dispose());
    unsubscribe();
    show([]);
  };
}

interface PlacedNote {
  line: number;
  note: string;
}

/** A line that was changed has lost its note. */
export function placeNotes(model: Monaco.editor.ITextModel | null, notes: LineNote[]): PlacedNote[] {
  const file = model && pathOf(model.uri);
  const own = notes.filter((note) => note.file === file);
  if (!model || own.length === 0) return [];
  const lines = model.getLinesContent().map((line) => line.trim());
  return own.map(({ text, note }) => ({ line: lines.indexOf(text) + 1, note })).filter(({ line }) => line > 0);
}

/** The editor moves marks with their lines; one that more was written into has grown. */
function standAt(placed: PlacedNote[], ranges: readonly Monaco.IRange[], texts: readonly string[]): boolean {
  const isThere = ({ line, note }: PlacedNote, at: number) =>
    ranges[at]?.startLineNumber === line && ranges[at].endLineNumber === line && texts[at] === note;
  return placed.length === ranges.length && placed.every(isThere);
}

/** As high as its lines, which end where the editor does: its mark goes on as far as the code. */
function createNote(note: string, width: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'line-note';
  const text = element.appendChild(document.createElement('div'));
  text.className = 'line-note-text';
  text.textContent = note;
  text.style.width = `${width}px`;
  return element;
}

function visibleWidth(editor: Monaco.editor.IStandaloneCodeEditor): number {
  const { contentWidth, verticalScrollbarWidth } = editor.getLayoutInfo();
  return Math.max(contentWidth - verticalScrollbarWidth - NOTE_SPACE, 0);
}

const NOTE_SPACE = 8;

function measureHeight(element: HTMLElement, editor: Monaco.editor.IStandaloneCodeEditor): number {
  const place = editor.getContainerDomNode();
  element.style.position = 'absolute';
  place.append(element);
  const { height } = element.getBoundingClientRect();
  element.remove();
  element.style.position = '';
  return Math.ceil(height);
}

function wholeLine(line: number) {
  return { startLineNumber: line, endLineNumber: line, startColumn: 1, endColumn: 1 };
}
