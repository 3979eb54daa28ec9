export type EditorAction = 'format' | 'find';

export interface EditorServer {
  run(action: EditorAction): Promise<void>;
  selectedLines(): [first: number, last: number] | null;
}

/** What can be asked of the editor that has the focus. */
export interface EditorActions {
  /** Resolves when it is done; at once where no editor is loaded. */
  run(action: EditorAction): Promise<void>;
  /** The first and the last line of what is selected; null where nothing is. */
  selectedLines(): [first: number, last: number] | null;
  /** Sets who does it. @returns its undo */
  serve(server: EditorServer): () => void;
}

export function createEditorActions(): EditorActions {
  let server: EditorServer | undefined;
  return {
    run: async (action) => server?.run(action),
    selectedLines: () => server?.selectedLines() ?? null,
    serve: (added) => {
      server = added;
      return () => {
        if (server === added) server = undefined;
      };
    },
  };
}
