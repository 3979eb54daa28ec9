'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { IconButton } from '@/components/ui/IconButton';
import { MOST_MATCHES } from '@/lib/response/find-text';
import type { Find } from './useFind';

interface FindBarProps {
  find: Find;
  /** How many matches there are; null where they are filtered, not counted. */
  count: number | null;
}

/** Finds in the body, made anew whenever it is asked for: Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ find, count }: FindBarProps) {
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') find.close();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
      find.move(event.shiftKey ? -1 : 1, count ?? 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const at = count ? (find.at % count) + 1 : 0;
  const total = count === MOST_MATCHES ? `${MOST_MATCHES}+` : count;
  return (
    <div
      onKeyDownCapture={handleKey}
      className="flex h-8 shrink-0 items-center gap-1 border-b border-line pr-2 pl-3 max-phone:h-11"
    >
      <SearchField
        aria-label="Find in the body"
        autoFocus
        value={find.query}
        onChange={find.setQuery}
        className="min-w-0 flex-1"
      >
        <Input
          placeholder="Find"
          // What was searched before is overwritten by what is typed next.
          onFocus={(event) => event.target.select()}
          className="h-6 w-full bg-transparent font-mono outline-none"
        />
      </SearchField>
      {count === null ? null : (
        <>
          <span role="status" className="shrink-0 px-1 text-sm text-faint tabular-nums">
            {find.query === '' ? '' : `${at} of ${total}`}
          </span>
          <IconButton icon={ChevronUp} label="Previous match" onPress={() => find.move(-1, count)} />
          <IconButton icon={ChevronDown} label="Next match" onPress={() => find.move(1, count)} />
        </>
      )}
      <IconButton icon={X} label="Close the search" onPress={find.close} />
    </div>
  );
}
