import { nanoid } from 'nanoid';
import type { Work } from './work';
import type { ProjectLibrary } from './project-library';
import type { ReadProject } from './stored-project';

/** A project of a library as this tab has it open; it knows which of the stored versions this tab has seen. */
export interface LibraryRecord {
  readonly id: string;
  /** What is stored now. */
  load(): Promise<ReadProject>;
  /** Says that the tab shows this version; whatever it saves from now on is a change of that one. */
  see(revision: string): void;
  isSeen(revision: string): boolean;
  /** Whether any version of it is stored. */
  isStored(): boolean;
  /** Resolves to `conflict` where what is stored is a version that this tab has not seen; nothing is stored then. */
  save(work: Work): Promise<'written' | 'conflict'>;
}

/** Opens a record; it is stored with the first `save`. */
export function openRecord(library: ProjectLibrary, id: string = nanoid()): LibraryRecord {
  let seen: string | null = null;
  return {
    id,
    load: () => library.read(id),
    see: (revision) => {
      seen = revision;
    },
    isSeen: (revision) => revision === seen,
    isStored: () => seen !== null,
    save: async (work) => {
      const revision = nanoid(8);
      const written = await library.write({ id, changedAt: Date.now(), revision, work }, seen);
      if (written === 'written') seen = revision;
      return written;
    },
  };
}
