'use client';

import { Input, SearchField } from 'react-aria-components';

interface FilterFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** Beside the drawer's tabs: shows only what says it. Escape empties it. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className="mr-1 min-w-0 shrink @max-[520px]:grow">
      <Input
        placeholder="Filter"
        className="h-6 w-24 min-w-0 @max-[520px]:w-full rounded-sm bg-raised px-2 text-sm max-phone:h-10"
      />
    </SearchField>
  );
}
