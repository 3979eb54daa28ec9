export type EditorAction = 'format' | 'find';

/** What can be asked of the editor that has the focus. */
export interface EditorActions {
  /** Resolves when it is done; at once where no editor is loaded. */
  run(action: EditorAction): Promise<void>;
  /** Sets who does it. @returns its undo */
  serve(run: (action: EditorAction) => Promise<void>): () => void;
}

export function createEditorActions(): EditorActions {
  let server: ((action: EditorAction) => Promise<void>) | undefined;
  return {
    run: async (action) => server?.(action),
    serve: (run) => {
      server = run;
      return () => {
        if (server === run) server = undefined;
      };
    },
  };
}
