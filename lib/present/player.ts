import { createStore } from 'zustand/vanilla';
import { after } from '@/lib/page/timers';
import type { WholeScene } from '@/lib/project/scene';
import type { ShowStore } from './show-store';

/** A show that plays by itself. */
export interface PlayerState {
  isPlaying: boolean;
  /** Goes on, from the beginning after the end. */
  play(): void;
  pause(): void;
}

export type Player = ReturnType<typeof createPlayer>;

/** How long the code is to be looked at before its request is sent. */
const BEFORE_SEND_MS = 2000;
const SHORTEST_MS = 5000;
/** As slow readers read. */
const WORD_MS = 350;

/** Plays the scenes of a show one after the other: code, request, a pause for the note. Somebody else's step only moves it. */
export function createPlayer(show: ShowStore) {
  let cancel = () => {};
  return createStore<PlayerState>()((set, get) => {
    const playScene = () => {
      cancel();
      const { scenes, at } = show.getState();
      const scene = scenes[at];
      if (!scene) return;
      const isSent = scene.request === undefined || scene.send === true;
      if (isSent) wait(scene);
      else
        cancel = after(
          BEFORE_SEND_MS,
          () =>
            void show
              .getState()
              .send()
              .then(() => goOn(at, scene)),
        );
    };
    const goOn = (at: number, scene: WholeScene) => {
      if (get().isPlaying && show.getState().at === at) wait(scene);
    };
    const wait = (scene: WholeScene) => {
      cancel();
      cancel = after(pauseOf(scene), () => {
        const { at, scenes, step } = show.getState();
        if (at === scenes.length - 1) set({ isPlaying: false });
        else step(1);
      });
    };
    show.subscribe(({ at }, before) => {
      if (get().isPlaying && at !== before.at) playScene();
    });
    return {
      isPlaying: false,
      play: () => {
        const { at, scenes, go } = show.getState();
        set({ isPlaying: true });
        if (at === scenes.length - 1 && at > 0) go(0);
        else playScene();
      },
      pause: () => {
        cancel();
        set({ isPlaying: false });
      },
    };
  });
}

/** How long a scene stays, in milliseconds. */
function pauseOf({ note = '', minutes }: WholeScene): number {
  return minutes === undefined ? Math.max(SHORTEST_MS, note.split(/\s+/).length * WORD_MS) : minutes * 60_000;
}
