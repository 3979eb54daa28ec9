import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';
import { NEWEST_NEXT } from '@/lib/project/next-releases';
import type { NextVersion } from '@/sandbox/protocol';
import { DEFAULT_KEYS, readKeys, type KeyMap } from './key-map';
import { localStore } from './local-storage';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type EditorKeys = 'standard' | 'vim';

export interface Settings {
  theme: ThemeChoice;
  /** Of the code, in pixels. */
  fontSize: number;
  editorKeys: EditorKeys;
  formatOnSave: boolean;
  /** How long a handler may keep the server busy before the server is ended. */
  deadlineMs: number;
  /** Whether the request is sent again after a change of the code. */
  autoSend: boolean;
  /** What new projects run on. */
  nextVersion: NextVersion;
  keys: KeyMap;
}

export interface SettingsActions {
  setTheme(theme: ThemeChoice): void;
  setFontSize(fontSize: number): void;
  setEditorKeys(editorKeys: EditorKeys): void;
  setFormatOnSave(formatOnSave: boolean): void;
  /** Holds from the next load of the page on. */
  setDeadline(deadlineMs: number): void;
  setAutoSend(autoSend: boolean): void;
  setNextVersion(nextVersion: NextVersion): void;
  setKeys(keys: KeyMap): void;
}

export type SettingsStore = ReturnType<typeof createSettingsStore>;

/** The key the inline script of the document reads too, before anything is painted. */
export const SETTINGS_KEY = 'route-playground:settings';

export const DEFAULT_FONT_SIZE = 13;
export const DEFAULT_DEADLINE_MS = 5000;

/** What the visitor prefers, kept in the browser. Call `persist.rehydrate()` once the page is hydrated. */
export function createSettingsStore() {
  return createStore<Settings & SettingsActions>()(
    persist(
      (set) => ({
        theme: 'system',
        fontSize: DEFAULT_FONT_SIZE,
        editorKeys: 'standard',
        formatOnSave: false,
        deadlineMs: DEFAULT_DEADLINE_MS,
        autoSend: false,
        nextVersion: NEWEST_NEXT,
        keys: DEFAULT_KEYS,
        setTheme: (theme) => set({ theme }),
        setFontSize: (fontSize) => set({ fontSize }),
        setEditorKeys: (editorKeys) => set({ editorKeys }),
        setFormatOnSave: (formatOnSave) => set({ formatOnSave }),
        setDeadline: (deadlineMs) => set({ deadlineMs }),
        setAutoSend: (autoSend) => set({ autoSend }),
        setNextVersion: (nextVersion) => set({ nextVersion }),
        setKeys: (keys) => set({ keys }),
      }),
      {
        name: SETTINGS_KEY,
        storage: createJSONStorage(localStore),
        skipHydration: true,
        partialize: ({ theme, fontSize, editorKeys, formatOnSave, deadlineMs, autoSend, nextVersion, keys }) => ({
          ...{ theme, fontSize, editorKeys, formatOnSave, deadlineMs, autoSend, nextVersion, keys },
        }),
        merge: (kept, current) => {
          const settings = { ...current, ...(kept as Partial<Settings> | undefined) };
          return { ...settings, keys: readKeys(settings.keys) };
        },
      },
    ),
  );
}
