import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';
import * as v from 'valibot';
import { isNextVersion, NEWEST_NEXT } from '@/lib/project/next-releases';
import type { NextVersion } from '@/sandbox/protocol';
import { readKeys, type KeyMap } from './key-map';
import { localStore } from './local-storage';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type EditorKeys = 'standard' | 'vim';

export interface Settings {
  theme: ThemeChoice;
  /** Of the code, in pixels. */
  fontSize: number;
  editorKeys: EditorKeys;
  /** Whether lines that are longer than the editor go on below. */
  wordWrap: boolean;
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
  setWordWrap(wordWrap: boolean): void;
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

const settingsSchema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  fontSize: v.fallback(v.pipe(v.number(), v.minValue(6), v.maxValue(64)), DEFAULT_FONT_SIZE),
  editorKeys: v.fallback(v.picklist(['standard', 'vim']), 'standard'),
  wordWrap: v.fallback(v.boolean(), false),
  formatOnSave: v.fallback(v.boolean(), false),
  deadlineMs: v.fallback(v.pipe(v.number(), v.minValue(100)), DEFAULT_DEADLINE_MS),
  autoSend: v.fallback(v.boolean(), false),
  nextVersion: v.fallback(v.custom<NextVersion>(isNextVersion), NEWEST_NEXT),
  keys: v.fallback(v.pipe(v.unknown(), v.transform(readKeys)), {}),
});

/** What the visitor prefers, kept in the browser. Call `persist.rehydrate()` once the page is hydrated. */
export function createSettingsStore() {
  return createStore<Settings & SettingsActions>()(
    persist(
      (set) => ({
        ...readSettings({}),
        setTheme: (theme) => set({ theme }),
        setFontSize: (fontSize) => set({ fontSize }),
        setEditorKeys: (editorKeys) => set({ editorKeys }),
        setWordWrap: (wordWrap) => set({ wordWrap }),
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
        partialize: (state) => readSettings(state),
        merge: (stored, current) => (stored === undefined ? current : { ...current, ...readSettings(stored) }),
      },
    ),
  );
}

/** Each setting that is missing or makes no sense is as at first. */
function readSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, typeof stored === 'object' && stored !== null ? stored : {});
}
