import { createStore } from 'zustand/vanilla';

export interface SigningState {
  /** Signs the bodies of this project's requests. It stays in this browser: no link and no export carries it. */
  secret: string;
}

export type SigningStore = ReturnType<typeof createSigningStore>;

export function createSigningStore() {
  return createStore<SigningState>()(() => ({ secret: '' }));
}
