/** Steps that can be taken back, the newest first. */
export interface UndoList {
  /** @returns its undo for whoever offers it elsewhere; each is run once, wherever from */
  add(undo: () => void): () => void;
  /** Takes the newest step back that was made while `scope` was the same. */
  undoLast(): void;
}

/** `scope`: what the steps belong to, such as a project; those of another one are forgotten. */
export function createUndoList(scope: () => unknown): UndoList {
  let steps: { scope: unknown; undo: () => void }[] = [];
  const take = (step: (typeof steps)[number]) => {
    if (!steps.includes(step)) return;
    steps = steps.filter((other) => other !== step);
    step.undo();
  };
  return {
    add: (undo) => {
      const step = { scope: scope(), undo };
      steps = [...steps, step].slice(-MOST_STEPS);
      return () => take(step);
    },
    undoLast: () => {
      steps = steps.filter((step) => step.scope === scope());
      const last = steps.at(-1);
      if (last) take(last);
    },
  };
}

const MOST_STEPS = 50;
