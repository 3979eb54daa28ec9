/** Whose code the server runs: the project's, or still only its own. */
export type Phase = 'starting' | 'project';

/** How long a server's event loop did not turn. */
export interface Silence {
  /** By the wall's clock. */
  wallMs: number;
  /** The processor time that the server had meanwhile, as far as that is known. */
  serverMs: number;
}

export interface SilenceCount {
  /** Counts time that passed. It counts in full until it is known which share of it a server had. */
  add: (ms: number, phase: Phase) => void;
  /** Says which share of the time since the last such word a server had from the processor. */
  measured: (share: number) => void;
  reset: () => void;
  /** The processor time that the server had in that phase. */
  in: (phase: Phase) => number;
  whole: () => Silence;
}

/** A computer with nothing else to do measures this much at times. */
const CALM_SHARE = 0.75;
/** However busy the computer, no server gets more than ten times its deadline: a true loop must end. */
const LEAST_SHARE = 0.1;

/** Counts the time in which a silent server could have answered: a deadline that others used up is no reason to end it. */
export function countSilence(): SilenceCount {
  let wallMs = 0;
  let counted: Record<Phase, number> = { starting: 0, project: 0 };
  let unmeasured: Record<Phase, number> = { starting: 0, project: 0 };
  const inPhase = (phase: Phase) => counted[phase] + unmeasured[phase];

  return {
    add(ms, phase) {
      wallMs += ms;
      unmeasured[phase] += ms;
    },
    measured(share) {
      const weight = share >= CALM_SHARE ? 1 : Math.max(share, LEAST_SHARE);
      counted = {
        starting: counted.starting + unmeasured.starting * weight,
        project: counted.project + unmeasured.project * weight,
      };
      unmeasured = { starting: 0, project: 0 };
    },
    reset() {
      wallMs = 0;
      counted = { starting: 0, project: 0 };
      unmeasured = { starting: 0, project: 0 };
    },
    in: inPhase,
    whole: () => ({ wallMs, serverMs: inPhase('starting') + inPhase('project') }),
  };
}
