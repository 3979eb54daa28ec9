'use client';

import { CaseSensitive, Regex, WholeWord } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { SearchQuery, SearchResult } from '@/lib/files/find-in-files';

const OPTIONS = [
  { key: 'matchesCase', label: 'Match case', icon: CaseSensitive },
  { key: 'wholeWord', label: 'Whole words', icon: WholeWord },
  { key: 'isRegExp', label: 'Regular expression', icon: Regex },
] as const satisfies { key: keyof SearchQuery; label: string; icon: typeof Regex }[];

interface SearchFieldsProps {
  result: SearchResult;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What is looked for, how, and how much of it there is. */
export function SearchFields({ result, onKeyDown }: SearchFieldsProps) {
  const { search } = useWorkbench();
  const query = useStored('search', (state) => state);
  const input = useFocusWhenAsked();
  return (
    <div className="flex flex-wrap items-center gap-1 px-3 py-1">
      <input
        ref={input}
        type="search"
        aria-label="Find in files"
        aria-invalid={!result.ok}
        aria-describedby="search-result"
        placeholder="Find in files"
        value={query.text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => search.getState().change({ text: event.target.value })}
        onKeyDown={onKeyDown}
        className="h-7 min-w-40 flex-1 rounded-sm bg-raised px-2 font-mono text-[12.5px] max-phone:h-11 max-phone:text-base"
      />
      {OPTIONS.map(({ key, label, icon: Icon }) => (
        <TooltipTrigger key={key} delay={500} closeDelay={0}>
          <ToggleButton
            aria-label={label}
            isSelected={query[key]}
            onChange={(isOn) => search.getState().change({ [key]: isOn })}
            className="grid size-7 shrink-0 place-items-center rounded-sm text-faint hover:bg-raised hover:text-text selected:bg-wash selected:text-accent max-phone:size-11"
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden />
          </ToggleButton>
          <Tooltip offset={6} className="rounded-sm bg-text px-2 py-1 text-sm text-panel">
            {label}
          </Tooltip>
        </TooltipTrigger>
      ))}
      <p
        id="search-result"
        role="status"
        className={`basis-full text-sm ${result.ok ? 'text-faint' : 'text-bad'} empty:hidden`}
      >
        {result.ok ? countText(result) : result.message}
      </p>
    </div>
  );
}

function countText({ count, files, isCut }: Extract<SearchResult, { ok: true }>): string {
  if (count === 0) return '';
  const places = isCut ? `The first ${count} places` : count === 1 ? '1 place' : `${count} places`;
  return `${places} in ${files.length === 1 ? '1 file' : `${files.length} files`}`;
}

/** The field gets the focus whenever the panel is asked for, but not from whoever walks along the tabs. */
function useFocusWhenAsked() {
  const input = useRef<HTMLInputElement>(null);
  const asked = useStored('layout', (state) => state.asked);
  useEffect(() => {
    if (asked?.id !== 'search' || document.activeElement?.getAttribute('role') === 'tab') return;
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  return input;
}
