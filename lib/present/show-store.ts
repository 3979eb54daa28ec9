import { createStore } from 'zustand/vanilla';
import { NO_COOKIES, type CookieState } from '@/lib/cookies/cookie-store';
import type { ProjectOrigin } from '@/lib/files/project-store';
import type { WholeScene } from '@/lib/project/scene';
import { isShown, requestLabel } from '@/lib/request/request-list';
import type { Run } from '@/lib/run/run-store';
import { showRequest } from '@/lib/workbench/scene-request';
import { sceneOnScreen } from '@/lib/workbench/scene-list';
import type { AnswerFetch, Playground } from '@/sandbox/host/playground';
import { createWorkbench, type Workbench } from '@/lib/workbench/workbench';
import { createReplayingPlayground, type Replay } from './replay';
import { formOfScene, projectOfScene, requestOfScene } from './scene-steps';

export interface ShowState {
  scenes: WholeScene[];
  at: number;
  /** What was written on the stage, by the scene it was written in; nothing of it is in the scenes. */
  edits: ReadonlyMap<number, WholeScene>;
  /** Where the screen is dark, so that the room looks at the speaker. */
  isDark: boolean;
  /** How many steps larger (or smaller) than what fits everything is. */
  zoom: number;
  /** When the show began to move, in milliseconds since 1970; null before the first step. */
  startedAt: number | null;
  /** How many lines of the code are above what is to be seen of it. */
  linesAbove: number;
  /** An address for the audience's own devices, where it is shown. */
  link: string | null;
}

export interface ShowActions {
  /** Begins with the first scene; once. */
  open(): void;
  /** Shows a scene. The next one goes on with the server as it is; for any other the show is played anew up to it. */
  go(to: number): void;
  step(by: 1 | -1): void;
  /** Brings the scene back as it was when it was entered, whatever was typed, sent or broken since. */
  rescue(): void;
  send(): Promise<void>;
  /** The scene's edits as they stand, with those of the scene on the stage. */
  collectEdits(): ReadonlyMap<number, WholeScene>;
  show(changes: Partial<Pick<ShowState, 'isDark' | 'zoom' | 'linesAbove' | 'link'>>): void;
}

export interface Show {
  store: ShowStore;
  /** What runs on the stage: a workbench of its own, which keeps nothing. */
  stage: Workbench;
}

export type ShowStore = ReturnType<typeof createShowStore>;

interface ShowOptions {
  title: string;
  scenes: WholeScene[];
  /** Nothing of a stranger's scenes runs before the visitor does something. */
  origin: ProjectOrigin;
  connect: (deadlineMs: number, fetch: AnswerFetch) => Promise<Playground>;
  /** What was written in a show before, whose window died. */
  edits?: ReadonlyMap<number, WholeScene>;
}

/** Starts a show with its first scene on the stage. */
export function createShow({ title, scenes, origin, connect, edits = new Map() }: ShowOptions): Show {
  let replay: Replay | null = null;
  const [first] = scenes;
  if (!first) throw new Error('A show needs a scene.');
  const stage = createWorkbench({
    project: projectOfScene(first, title),
    connect: async (deadlineMs, fetch) =>
      createReplayingPlayground(await connect(deadlineMs, fetch), () => {
        const taken = replay;
        replay = null;
        return taken;
      }),
    tab: null,
  });
  stage.project.getState().setOrigin(origin);
  const store = createShowStore({
    ...{ title, scenes, first, stage, origin, edits },
    setReplay: (next) => (replay = next),
  });
  return { store, stage };
}

interface StoreOptions extends Pick<ShowOptions, 'title' | 'scenes' | 'origin'>, Pick<ShowState, 'edits'> {
  first: WholeScene;
  stage: Workbench;
  setReplay(replay: Replay): void;
}

/** What a scene began with. */
interface Entry {
  cookies: CookieState;
  run: Run;
}

function createShowStore({ title, scenes, first, stage, origin, edits, setReplay }: StoreOptions) {
  const entries = new Map<number, Entry>();
  /** Scenes whose own request was sent: those are part of the past of the scenes after them. */
  const played = new Set<number>();
  /** Whether a request was under way when its scene was left for the next one, on the same server. */
  let isLeftWaiting = false;
  let isTrusted = origin === 'own';
  let isOpen = false;
  return createStore<ShowState & ShowActions>()((set, get) => {
    const sceneAt = (at: number) => get().scenes[at] ?? first;
    const collectEdits = () => {
      const { at, edits: before } = get();
      const scene = sceneAt(at);
      if (isSame(stage.project.getState().project.files, scene.files)) return before;
      const { title: name, note, send, minutes } = scene;
      const texts = { ...(note && { note }), ...(send && { send }), ...(minutes && { minutes }) };
      return new Map(before).set(at, { ...sceneOnScreen(stage, `${name} (live)`), ...texts });
    };
    const begin = (at: number) => {
      const wanted = requestOfScene(get().scenes, at);
      if (wanted === undefined) stage.request.getState().select(0);
      else showRequest(stage, wanted);
      if (sceneAt(at).send && isTrusted) void get().send();
    };
    const goOn = (at: number) => {
      const { cookies, run, project } = stage;
      isLeftWaiting = isWaiting(run.getState().run);
      const { enabled, cookies: jar } = cookies.getState();
      entries.set(at, { cookies: { enabled, cookies: jar }, run: run.getState().run });
      const { open = [], ...next } = projectOfScene(sceneAt(at), title);
      project.getState().change(next);
      const tabs = open.length > 0 ? open : project.getState().tabs;
      project.getState().setGroups({ tabs, active: tabs[0] ?? null, focused: 'left', beside: null });
      begin(at);
    };
    /** The next fresh server is led through the scenes before. */
    const replayUpTo = (at: number) => {
      const steps = get()
        .scenes.slice(0, at)
        .flatMap((scene, index) => {
          const form = scene.send || played.has(index) ? formOfScene(get().scenes, index) : null;
          return form ? [{ project: projectOfScene(scene, title), form }] : [];
        });
      const onDone = (cookies: CookieState) => {
        if (get().at === at) stage.cookies.getState().restore(cookies);
      };
      setReplay({ steps, onDone });
    };
    const playAnew = (at: number) => {
      const entry = entries.get(at);
      stage.stop();
      stage.cookies.getState().restore(entry?.cookies ?? NO_COOKIES);
      showRun(stage, entry?.run);
      replayUpTo(at);
      stage.project.getState().replace(projectOfScene(sceneAt(at), title), isTrusted ? 'own' : 'link');
      begin(at);
    };
    /** What a scene left behind blocks the server: the scenes after it do not wait until it is ended for that. */
    const passHanging = async () => {
      isLeftWaiting = false;
      const isAsked = isWaiting(stage.run.getState().run);
      stage.stop();
      stage.run.getState().clear();
      replayUpTo(get().at);
      await stage.restart();
      if (isAsked) await stage.send();
    };
    stage.run.subscribe(({ run }) => (isLeftWaiting &&= isWaiting(run)));
    stage.server.subscribe(({ server }) => {
      if (isLeftWaiting && server.name === 'busy' && server.cause === 'code') void passHanging();
    });
    return {
      ...{ scenes, at: 0, edits, isDark: false, zoom: 0, startedAt: null, linesAbove: 0, link: null },
      open: () => {
        if (!isOpen) begin(0);
        isOpen = true;
      },
      go: (to) => {
        const { at, startedAt } = get();
        if (to === at || !get().scenes[to]) return;
        isTrusted = true;
        set({ edits: collectEdits(), at: to, isDark: false, startedAt: startedAt ?? Date.now() });
        if (to === at + 1) goOn(to);
        else playAnew(to);
      },
      step: (by) => get().go(get().at + by),
      rescue: () => {
        set({ edits: collectEdits() });
        playAnew(get().at);
      },
      send: async () => {
        isTrusted = true;
        if (isOwnRequest(stage, requestOfScene(get().scenes, get().at))) played.add(get().at);
        await stage.send();
      },
      collectEdits,
      show: (changes) => set(changes),
    };
  });
}

/** Whether the form has the scene's request as the scene has it. */
function isOwnRequest({ request }: Workbench, wanted: WholeScene['request']): boolean {
  const { form, saved, selected } = request.getState();
  const shown = selected === null ? undefined : saved[selected];
  if (!shown) return typeof wanted === 'object';
  return isShown(shown, form) && (wanted === undefined || wanted === requestLabel(shown));
}

/** Whether nothing of an answer has come yet. */
function isWaiting(run: Run): boolean {
  return run.state === 'running' && run.head === null;
}

function showRun({ run }: Workbench, shown: Run | undefined): void {
  if (shown?.state === 'done') run.getState().show(shown.request, shown.response);
  else run.getState().clear();
}

function isSame(a: WholeScene['files'], b: WholeScene['files']): boolean {
  const paths = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...paths].every((path) => a[path] === b[path]);
}
