export type EditorAction = 'format' | 'find';

/** Something that the editor itself offers. */
export interface EditorCommand {
  id: string;
  label: string;
  keys: EditorKeys | null;
  run(): void;
}

export interface EditorKeys {
  /** Such as `Ctrl+K Ctrl+C`. */
  label: string;
  /** The same on any machine: `ctrl+k ctrl+c`. */
  chord: string;
}

/** An editor, as it does what it is asked. */
export interface EditorServer {
  run(action: EditorAction): Promise<void>;
  focus(): void;
  selectedLines(): [first: number, last: number] | null;
  /** What can be done now. */
  commands(): EditorCommand[];
}

/** What can be asked of the editor that has the focus. */
export interface EditorActions {
  /** Resolves when it is done; at once where no editor is loaded. */
  run(action: EditorAction): Promise<void>;
  /** Has keys go to the code. */
  focus(): void;
  /** The first and the last line of what is selected; null where nothing is. */
  selectedLines(): [first: number, last: number] | null;
  commands(): EditorCommand[];
  /** Sets who does it. @returns its undo */
  serve(server: EditorServer): () => void;
}

export function createEditorActions(): EditorActions {
  let server: EditorServer | undefined;
  return {
    run: async (action) => server?.run(action),
    focus: () => server?.focus(),
    selectedLines: () => server?.selectedLines() ?? null,
    commands: () => server?.commands() ?? [],
    serve: (added) => {
      server = added;
      return () => {
        if (server === added) server = undefined;
      };
    },
  };
}
