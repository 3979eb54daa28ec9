'use client';

import { Search } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';

/** `count`: how many examples there are; null while they load. */
export function ExampleSearch({ count }: { count: number | null }) {
  return (
    <SearchField
      aria-label="Search the examples"
      autoFocus
      className="flex h-9 shrink-0 items-center gap-2 rounded bg-raised px-3 focus-within:outline-2 focus-within:outline-accent max-phone:h-11"
    >
      <Search size={14} className="text-faint" aria-hidden />
      <Input
        placeholder={count === null ? 'Search' : `Search ${count} examples: cookies, webhook, PATCH…`}
        className="h-full min-w-0 flex-1 bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
      />
    </SearchField>
  );
}
