import { createStore } from 'zustand/vanilla';
import type { Project } from '@/lib/project/project';
import { takeOver } from '@/lib/page/take-over';
import { encodeLink } from '@/lib/share/link';
import { findLink, forgetLink, keepLink } from './kept-link';
import { publishShow } from './publish-show';
import { projectOfScene } from './scene-steps';
import { createShowLink, type ShowLink } from './show-link';
import type { Show } from './show-store';
import { takeShot, whenShotChanges } from './stage-shot';

/** How others follow the show. `scenes`: without a server, by a link to each scene. `elsewhere`: another window tells them. */
export type AudienceLink =
  | { state: 'none' | 'creating' | 'scenes' | 'elsewhere' }
  | { state: 'on'; url: string; isLost: boolean }
  | { state: 'failed'; message: string };

interface AudienceLinkState {
  audience: AudienceLink;
  /** Shows the link on the stage, or hides it; the first time, one is made. */
  toggle(): Promise<void>;
  /** A show that was on when its window died goes on. @returns its undo, which says that the show is over */
  start(): () => void;
}

export type AudienceLinkStore = ReturnType<typeof createAudienceLinkStore>;

interface AudienceLinkOptions {
  show: Show;
  /** Names the show in this browser. */
  name: string;
  hasServer: boolean;
  /** @returns what a reader may try */
  project: () => Project;
}

/** The link under which others follow a show. */
export function createAudienceLinkStore({ show: { store, stage }, name, hasServer, project }: AudienceLinkOptions) {
  let undo = () => {};
  const showLink = (link: string | null) => store.getState().show({ link });
  return createStore<AudienceLinkState>()((set, get) => {
    const turn = (audience: AudienceLink) => set({ audience });
    const publish = (link: ShowLink) => {
      keepLink(name, link, true);
      turn({ state: 'on', url: link.url, isLost: false });
      const { tell, end, stop } = publishShow(
        link,
        () => ({ type: 'shot', shot: takeShot(store, stage) }),
        (state) => {
          if (state !== 'gone') return turn({ state: 'on', url: link.url, isLost: state === 'lost' });
          forgetLink();
          undo();
          showLink(null);
          turn({ state: 'failed', message: 'The server does not know the link any more. Make another one.' });
        },
      );
      const deafen = whenShotChanges(store, stage, tell);
      const release = takeOver(`show:${link.id}`, () => {
        undo = () => {};
        deafen();
        stop();
        showLink(null);
        turn({ state: 'elsewhere' });
      });
      undo = () => {
        undo = () => {};
        deafen();
        end();
        release();
      };
      tell();
    };
    const create = async () => {
      turn({ state: 'creating' });
      const created = await createShowLink(project());
      if (get().audience.state !== 'creating') return;
      if (created.ok) {
        publish(created.link);
        showLink(created.link.url);
      } else if (created.noServer) linkScenes();
      else turn({ state: 'failed', message: created.message });
    };
    const linkScenes = () => {
      turn({ state: 'scenes' });
      const linkScene = () => {
        const { scenes, at } = store.getState();
        const scene = scenes[at];
        showLink(scene ? `${location.origin}/${encodeLink(projectOfScene(scene, scene.title))}` : null);
      };
      linkScene();
      undo = store.subscribe(({ at, link }, before) => {
        if (at !== before.at && link !== null) linkScene();
      });
    };
    return {
      audience: { state: 'none' },
      toggle: async () => {
        const { audience } = get();
        if (audience.state === 'creating') return;
        if (store.getState().link !== null) return showLink(null);
        if (audience.state === 'on') return showLink(audience.url);
        const kept = findLink(name);
        if (audience.state === 'scenes' || !hasServer) {
          undo();
          return linkScenes();
        }
        if (!kept) return create();
        publish(kept.link);
        showLink(kept.link.url);
      },
      start: () => {
        const kept = findLink(name);
        if (kept?.isOn) publish(kept.link);
        return () => {
          const { audience } = get();
          const last = audience.state === 'on' ? findLink(name) : null;
          if (last) keepLink(name, last.link, false);
          undo();
          turn({ state: 'none' });
        };
      },
    };
  });
}
