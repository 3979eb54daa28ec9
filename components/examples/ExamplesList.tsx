'use client';

import { useMemo } from 'react';
import { Collection, Header, ListBox, ListBoxSection } from 'react-aria-components';
import { EmptyState } from '@/components/ui/EmptyState';
import type { ExamplesList as List } from '@/lib/examples/examples-store';
import { searchExamples } from '@/lib/examples/search-examples';
import { ExampleItem } from './ExampleItem';

interface ExamplesListProps {
  list: List;
  query: string;
  onChoose: (slug: string) => void;
}

/** The examples that were found, by section. */
export function ExamplesList({ list, query, onChoose }: ExamplesListProps) {
  const sections = useMemo(() => (list.name === 'loaded' ? searchExamples(list.examples, query) : []), [list, query]);
  return (
    // The focus stays in the search field; who wants to scroll by keyboard needs a place to stand.
    <div
      role="region"
      aria-label="Found examples"
      tabIndex={0}
      className="h-[60dvh] max-phone:h-[72dvh] overflow-auto rounded"
    >
      <ListBox
        aria-label="Examples"
        items={sections}
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => <Nothing isLoading={list.name === 'loading'} query={query} />}
        className="outline-none data-[empty]:grid data-[empty]:h-full"
      >
        {({ section, examples }) => (
          <ListBoxSection id={section} className="pb-2">
            <Header className="sticky top-0 z-10 bg-panel px-2 py-1 text-sm font-semibold text-faint">{section}</Header>
            <Collection items={examples}>{(example) => <ExampleItem id={example.slug} example={example} />}</Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </div>
  );
}

function Nothing({ isLoading, query }: { isLoading: boolean; query: string }) {
  if (isLoading) return <EmptyState title="Loading the examples…" />;
  return <EmptyState title={`No example has “${query}”.`}>Try a method, a header or a function of Next.js.</EmptyState>;
}
