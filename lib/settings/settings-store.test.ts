import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSettingsStore, SETTINGS_KEY, type SettingsStore } from './settings-store';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

async function load(): Promise<SettingsStore> {
  const settings = createSettingsStore();
  await settings.persist.rehydrate();
  return settings;
}

const AT_FIRST = {
  theme: 'system',
  fontSize: 13,
  editorKeys: 'standard',
  wordWrap: false,
  formatOnSave: false,
  deadlineMs: 5000,
  autoSend: false,
  nextVersion: '16',
  keys: {},
};

test('a new visitor has the settings that most would choose', async () => {
  expect((await load()).getState()).toMatchObject(AT_FIRST);
});

test('every setting that is changed is there the next time', async () => {
  const settings = (await load()).getState();
  settings.setTheme('dark');
  settings.setFontSize(18);
  settings.setEditorKeys('vim');
  settings.setWordWrap(true);
  settings.setFormatOnSave(true);
  settings.setDeadline(10_000);
  settings.setAutoSend(true);
  settings.setNextVersion('15');
  settings.setKeys({ send: 'Mod+J' });
  expect((await load()).getState()).toMatchObject({
    theme: 'dark',
    fontSize: 18,
    editorKeys: 'vim',
    wordWrap: true,
    formatOnSave: true,
    deadlineMs: 10_000,
    autoSend: true,
    nextVersion: '15',
    keys: { send: 'Mod+J' },
  });
});

test('stored settings that make no sense are as at first, and the others hold', async () => {
  const state = {
    ...AT_FIRST,
    theme: 'pink',
    fontSize: '13px',
    deadlineMs: -1,
    nextVersion: '9',
    keys: 7,
    autoSend: true,
  };
  stored.set(SETTINGS_KEY, JSON.stringify({ state, version: 0 }));
  expect((await load()).getState()).toMatchObject({ ...AT_FIRST, autoSend: true });
});

test.each(['{', 'null', '[]', '{"state":7}', '{"state":{}}'])('%s, stored as settings, does no harm', async (text) => {
  stored.set(SETTINGS_KEY, text);
  const settings = await load();
  expect(settings.getState()).toMatchObject(AT_FIRST);
  settings.getState().setFontSize(16);
  expect((await load()).getState().fontSize).toBe(16);
});

test('a page that may not store anything has settings all the same', async () => {
  vi.unstubAllGlobals();
  const settings = await load();
  settings.getState().setTheme('dark');
  expect(settings.getState().theme).toBe('dark');
});
