'use client';

import { useEffect, useEffectEvent } from 'react';
import type { ShowStore } from '@/lib/present/show-store';

/** By the key that asks for it where nobody types. */
type StageActions = Record<string, () => void>;

/** Keys of the stage. A clicker's work everywhere; letters and arrows where nobody types. */
export function useStageKeys(store: ShowStore, actions: StageActions): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (isInDialog(event.target)) return;
    const act = actionOf(event, store, actions);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  useEffect(() => {
    // Before the editor hears of them.
    const listener = (event: KeyboardEvent) => handle(event);
    addEventListener('keydown', listener, { capture: true });
    return () => removeEventListener('keydown', listener, { capture: true });
  }, []);
}

function actionOf(event: KeyboardEvent, store: ShowStore, actions: StageActions): (() => void) | undefined {
  const { go, step, rescue, send, show, zoom, scenes } = store.getState();
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if ((ctrlKey || metaKey) && key === 'Enter') return () => void send();
  if (ctrlKey || metaKey || altKey) return undefined;
  const everywhere: Record<string, () => void> = {
    PageDown: () => step(1),
    PageUp: () => step(-1),
    F9: rescue,
  };
  if (Object.hasOwn(everywhere, key)) return everywhere[key];
  if (isTyping(target)) return key === 'Escape' && target instanceof HTMLElement ? () => leaveField(target) : undefined;
  // Enter and Space press the button that has the focus.
  if (key === ' ' && target instanceof HTMLElement && target.closest('button, select')) return undefined;
  if (/^[1-9]$/.test(key)) return () => go(Number(key) - 1);
  const free: Record<string, () => void> = {
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    ' ': () => step(1),
    Home: () => go(0),
    End: () => go(scenes.length - 1),
    s: () => void send(),
    r: rescue,
    e: () =>
      document
        .querySelector<HTMLElement>('[data-stage] .monaco-editor textarea, [data-stage] .native-edit-context')
        ?.focus(),
    '+': () => show({ zoom: Math.min(8, zoom + 1) }),
    '-': () => show({ zoom: Math.max(-5, zoom - 1) }),
    '0': () => show({ zoom: 0 }),
    ...actions,
  };
  return Object.hasOwn(free, key.length === 1 ? key.toLowerCase() : key)
    ? free[key.length === 1 ? key.toLowerCase() : key]
    : undefined;
}

function leaveField(field: HTMLElement): void {
  field.blur();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], .monaco-editor') !== null
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null;
}
