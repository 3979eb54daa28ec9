'use client';

import { useEffect } from 'react';
import { Autocomplete } from 'react-aria-components';
import { useStore } from 'zustand';
import { EmptyState } from '@/components/ui/EmptyState';
import { Button } from '@/components/ui/Button';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import type { ExamplesStore } from '@/lib/examples/examples-store';
import type { ProjectListStore } from '@/lib/workbench/project-list-store';
import { ExampleSearch } from './ExampleSearch';
import { ExamplesList } from './ExamplesList';

interface ExamplesGalleryProps {
  examples: ExamplesStore;
  projects: ProjectListStore;
  /** Called when an example is on the screen. */
  onChosen: () => void;
}

export function ExamplesGallery({ examples, projects, onChosen }: ExamplesGalleryProps) {
  const { layout } = useWorkbench();
  const { list, query, problem } = useStore(examples);
  const { load, search, open } = examples.getState();
  useEffect(() => void load(), [load]);
  const choose = (slug: string) =>
    void open(slug, async (example) => {
      await projects.getState().openExample(slug, example);
      layout.getState().open(DESTINATIONS.code);
      search('');
      onChosen();
    });
  if (list.name === 'failed') {
    return (
      <EmptyState title={list.message}>
        <Button look="quiet" onPress={() => void load()}>
          Try again
        </Button>
      </EmptyState>
    );
  }
  return (
    <Autocomplete inputValue={query} onInputChange={search}>
      <ExampleSearch count={list.name === 'loaded' ? list.examples.length : null} />
      {problem ? (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      ) : null}
      <ExamplesList list={list} query={query} onChoose={choose} />
    </Autocomplete>
  );
}
