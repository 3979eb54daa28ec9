import { createStore } from 'zustand/vanilla';

/** A short message about something that happened elsewhere on the screen. */
export interface Toast {
  id: number;
  text: string;
  action?: { label: string; run(): void };
}

export interface ToastState {
  toasts: Toast[];
  add(text: string, action?: Toast['action']): void;
  /** Shows it no longer than until the work has come to its end. @returns the work */
  addWhile<T>(text: string, work: Promise<T>): Promise<T>;
  dismiss(id: number): void;
}

export type ToastStore = ReturnType<typeof createToastStore>;

const MOST_TOASTS = 3;
const SHOWN_MS = 8000;

export function createToastStore() {
  let lastId = 0;
  return createStore<ToastState>()((set, get) => ({
    toasts: [],
    add: (text, action) => {
      const id = ++lastId;
      set({ toasts: [...get().toasts, { id, text, ...(action && { action }) }].slice(-MOST_TOASTS) });
      setTimeout(() => get().dismiss(id), SHOWN_MS);
    },
    addWhile: (text, work) => {
      get().add(text);
      const id = lastId;
      return work.finally(() => get().dismiss(id));
    },
    dismiss: (id) => set({ toasts: get().toasts.filter((toast) => toast.id !== id) }),
  }));
}
