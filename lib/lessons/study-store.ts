import { createStore } from 'zustand/vanilla';
import type { ToastStore } from '@/lib/console/toast-store';
import { projectToStore, type ProjectStore } from '@/lib/files/project-store';
import { REQUESTS_FILE } from '@/lib/request/request-list';
import { reasonOf } from '@/lib/project/result';
import type { Project } from '@/lib/project/project';
import { createSaveQueue } from '@/lib/library/save-queue';
import type { Playground } from '@/sandbox/host/playground';
import type { CheckResult } from './check-result';
import { applyChanges, type Lesson } from './lesson';
import type { LessonWorks } from './lesson-work';
import type { ProgressStore } from './progress-store';
import { runChecks } from './run-checks';

/** What the page has of a lesson: its text is shown by then. */
export type StudiedLesson = Omit<Lesson, 'text'>;

/** How far a learner is with a lesson. */
export interface Study {
  /** What came of each check last, by its name. */
  results: Readonly<Record<string, CheckResult>>;
  /** The checks whose turn is to come; empty where none runs. */
  waiting: readonly string[];
  /** Why the checks could not be run. */
  problem: string | null;
  /** How many hints are shown. */
  hints: number;
}

export interface StudyActions {
  /** Runs the checks on the code as it stands; a run that is under way is given up. */
  check(): Promise<void>;
  showHint(): void;
  /** Gives the lesson's own files back; a toast offers to undo that. */
  reset(): void;
  /** Puts the solution in place of the learner's code; a toast offers to undo that. */
  takeSolution(): void;
  /** The project as it is with the solution; null where the lesson has none. */
  solved(): Project | null;
  /** Brings back what the learner made of the lesson, keeps what changes from now on and checks it. @returns its undo */
  start(): () => void;
}

export type StudyStore = ReturnType<typeof createStudyStore>;

export interface StudyOptions {
  id: string;
  lesson: StudiedLesson;
  project: ProjectStore;
  toasts: ToastStore;
  progress: ProgressStore;
  works: LessonWorks;
  /** Opens the checks' own playground: the learner's server is left alone. */
  openPlayground: () => Promise<Playground>;
  /** Called when the page may be about to go. @returns its undo */
  onHide: (listener: () => void) => () => void;
}

/** A pause in typing after which the code is checked. */
const PAUSE_MS = 400;

/** A learner at work on a lesson. */
export function createStudyStore(options: StudyOptions) {
  const { id, lesson, project, toasts, progress, works } = options;
  const names = lesson.checks.map(({ name }) => name);
  return createStore<Study & StudyActions>()((set, get) => {
    let playground: Promise<Playground> | undefined;
    let running = new AbortController();
    let queue: Promise<void> = Promise.resolve();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let passed: string[] = [];
    let hasTold = false;

    const saves = createSaveQueue(() => {
      const work = { project: projectToStore(project.getState()), passed };
      return () => works.write(id, work).catch(tellNotKept);
    });
    const tellNotKept = (error: unknown) => {
      if (!hasTold) toasts.getState().add(`What you write in this lesson is not kept: ${reasonOf(error)}`);
      hasTold = true;
    };
    const close = () => {
      playground?.then((opened) => opened.dispose()).catch(() => {});
      playground = undefined;
    };
    const take = (result: CheckResult) =>
      set({
        results: { ...get().results, [result.name]: result },
        waiting: get().waiting.filter((name) => name !== result.name),
      });
    const run = async (checked: Project, signal: AbortSignal) => {
      const isGivenUp = () => signal.aborted;
      if (isGivenUp()) return;
      try {
        const opened = await (playground ??= options.openPlayground());
        const original = lesson.project.files;
        const parts = { playground: opened, project: checked, original, signal, onResult: take };
        settle(await runChecks(lesson.checks, parts));
      } catch (error) {
        if (isGivenUp()) return;
        close();
        set({ problem: `Failed to check your code: ${reasonOf(error)}`, waiting: [] });
      }
    };
    const settle = (results: CheckResult[]) => {
      passed = results.flatMap(({ state, name }) => (state === 'passed' ? [name] : []));
      saves.schedule();
      const isRelease = lesson.about.next.includes(project.getState().project.next);
      if (isRelease && passed.length > 0 && results.every(({ state }) => state !== 'failed'))
        progress.getState().finish(id);
    };
    const check = () => {
      clearTimeout(timer);
      running.abort();
      const { signal } = (running = new AbortController());
      const { project: checked } = project.getState();
      set({ waiting: names, problem: null });
      return (queue = queue.then(() => run(checked, signal)));
    };
    const restore = async () => {
      const typed = project.getState().project;
      const kept = await works.read(id).catch(() => null);
      if (!kept) return;
      show(kept.project);
      passed = kept.passed;
      set({ results: Object.fromEntries(passed.map((name) => [name, { state: 'passed', name } as const])) });
      if (typed.files === lesson.project.files) return;
      offer('What you made of this lesson before is back.', 'Show what I just typed', typed);
    };
    const show = (shown: Project) => {
      const [active = null] = shown.open ?? [];
      project.getState().change(shown);
      project.getState().setGroups({ tabs: shown.open ?? [], active, focused: 'left', beside: null });
    };
    const offer = (text: string, label: string, other: Project) =>
      toasts.getState().add(text, { label, run: () => project.getState().change(other) });
    const replace = (by: Project, text: string) => {
      const before = projectToStore(project.getState());
      show(by);
      offer(text, 'Undo', before);
    };

    return {
      results: {},
      waiting: [],
      problem: null,
      hints: 0,
      check,
      showHint: () => set({ hints: Math.min(get().hints + 1, lesson.about.hints?.length ?? 0) }),
      reset: () => replace(lesson.project, 'The lesson is as it was at first.'),
      solved: () => lesson.solution && solvedOf(lesson, lesson.solution, project.getState().project),
      takeSolution: () => {
        const solved = get().solved();
        if (solved) replace({ ...solved, open: lesson.project.open ?? [] }, 'Your code is the solution now.');
      },
      start: () => {
        const undo: (() => void)[] = [];
        let isStopped = false;
        void restore().then(() => {
          if (isStopped) return;
          const unsubscribe = project.subscribe((now, before) => {
            if (isSame(now.project, before.project)) return;
            passed = [];
            saves.schedule();
            clearTimeout(timer);
            running.abort();
            timer = setTimeout(() => void check(), PAUSE_MS);
          });
          undo.push(
            unsubscribe,
            options.onHide(() => void saves.flush()),
          );
        });
        return () => {
          isStopped = true;
          undo.forEach((step) => step());
          clearTimeout(timer);
          running.abort();
          void saves.flush();
          close();
        };
      },
    };
  });
}

/** Whether a server would see no difference: an open tab is none. */
function isSame(a: Project, b: Project): boolean {
  return a.files === b.files && a.next === b.next && a.mode === b.mode;
}

/** The learner's own requests stay. */
function solvedOf({ project }: StudiedLesson, solution: NonNullable<Lesson['solution']>, current: Project): Project {
  const requests = current.files[REQUESTS_FILE];
  const files = requests === undefined ? project.files : { ...project.files, [REQUESTS_FILE]: requests };
  return applyChanges({ ...current, files }, solution);
}
