'use client';

import { useEffect, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { BusyBar } from '@/components/ui/BusyBar';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import type { View } from './panel';

type Loading<Props extends object> =
  { name: 'loading' } | { name: 'loaded'; Loaded: ComponentType<Props> } | { name: 'failed' };

/**
 * A component whose code is loaded when it is first shown, or before by `preload`: from then on it is there at once. (React's
 * `lazy` would show what stands in for it for 300 ms even then, and could not try again.)
 */
export function lazyView<Props extends object>(load: () => Promise<ComponentType<Props>>): View<Props> {
  const store = createStore<Loading<Props>>()(() => ({ name: 'loading' }));
  const preload = async () => {
    if (store.getState().name === 'loaded') return;
    store.setState({ name: 'loading' }, true);
    try {
      store.setState({ name: 'loaded', Loaded: await load() }, true);
    } catch {
      store.setState({ name: 'failed' }, true);
    }
  };
  function LazyView(props: Props) {
    const loading = useStore(store);
    useEffect(() => void preload(), []);
    switch (loading.name) {
      case 'loaded':
        return <loading.Loaded {...props} />;
      case 'loading':
        return <NotYet />;
      case 'failed':
        return <NotLoaded onRetry={() => void preload()} />;
    }
  }
  return Object.assign(LazyView, { preload });
}

/** Nothing for a second: most are there by then. */
function NotYet() {
  return (
    <div aria-busy className="relative flex min-h-24 flex-1">
      <BusyBar label="Loading" />
      <div className="flex flex-1 animate-[appear_1ms_1s_both]">
        <EmptyState title="Loading…" />
      </div>
    </div>
  );
}

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  return (
    <div role="alert" className="flex min-h-24 flex-1">
      <EmptyState title="Failed to load this part of the page: the server did not send it.">
        <Button look="quiet" onPress={onRetry}>
          Try again
        </Button>
      </EmptyState>
    </div>
  );
}
