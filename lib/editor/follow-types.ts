import type { ProjectState, ProjectStore } from '@/lib/files/project-store';
import { importedPackages } from './imported-packages';
import type { MonacoBundle } from './load-monaco';
import { loadPack, type Pack } from './load-pack';

export interface FollowedTypes {
  /** Resolves when TypeScript has the types of what the project imports now; with false where they cannot be had. */
  arrived(): Promise<boolean>;
  stop(): void;
}

/** Keeps TypeScript in the types of the project's release of Next.js and of the packages that it imports. */
export function followTypes(monaco: MonacoBundle, project: ProjectStore): FollowedTypes {
  let wanted = '';
  let arrived = Promise.resolve(false);
  const update = ({ project: { files, next } }: ProjectState) => {
    const packs = [`next-${next}`, ...importedPackages(files)];
    if (packs.join() === wanted) return;
    wanted = packs.join();
    const mine = wanted;
    arrived = loadAll(packs).then(
      (pack) => (mine === wanted ? install(monaco, pack) : arrived),
      () => {
        // The next change asks again.
        if (mine === wanted) wanted = '';
        return false;
      },
    );
  };
  update(project.getState());
  const stop = project.subscribe((now, before) => {
    if (now.project.files !== before.project.files || now.project.next !== before.project.next) update(now);
  });
  return { arrived: () => arrived, stop };
}

async function loadAll(names: string[]): Promise<Pack> {
  const packs = await Promise.all(names.map(loadPack));
  return Object.fromEntries(packs.flatMap((pack) => Object.entries(pack)));
}

/** Resolves when Monaco has told its worker, if there is one yet: it does so a turn later. */
function install(monaco: MonacoBundle, pack: Pack): Promise<boolean> {
  const { typescriptDefaults: defaults } = monaco.typescript;
  // Those that a definition was shown in stand before the files of the same name.
  for (const model of monaco.editor.getModels()) if (model.uri.path.startsWith('/node_modules/')) model.dispose();
  const libs = Object.entries(pack).map(([path, content]) => ({ filePath: `file:///${path}`, content }));
  return new Promise((resolve) => {
    const told = defaults.onDidExtraLibsChange(() => {
      told.dispose();
      setTimeout(() => resolve(true));
    });
    defaults.setExtraLibs(libs);
  });
}
