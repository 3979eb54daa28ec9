import { createStore } from 'zustand/vanilla';

export interface SigningState {
  /** Signs the bodies of this project's requests. It stays in this browser: no link and no export carries it. */
  secret: string;
}

export interface SigningActions {
  setSecret(secret: string): void;
}

export type SigningStore = ReturnType<typeof createSigningStore>;

export function createSigningStore() {
  return createStore<SigningState & SigningActions>()((set) => ({
    secret: '',
    setSecret: (secret) => set({ secret }),
  }));
}
