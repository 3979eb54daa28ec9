'use client';

import { useState, type MouseEvent } from 'react';

/** Something with a menu, by its key, and where it is. */
export interface MenuTarget {
  key: string;
  element: Element;
}

/** A menu for each part of a list that has a `data-key`. Elsewhere, and in fields, the browser's own opens. */
export function useContextMenu() {
  const [target, setTarget] = useState<MenuTarget | null>(null);
  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element) || event.target instanceof HTMLInputElement) return;
    const element = event.target.closest<HTMLElement>('[data-key]');
    const key = element?.dataset['key'];
    if (!element || key === undefined || !event.currentTarget.contains(element)) return;
    event.preventDefault();
    setTarget({ key, element });
  };
  return { target, onContextMenu, close: () => setTarget(null) };
}
