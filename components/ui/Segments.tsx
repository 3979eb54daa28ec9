'use client';

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface SegmentsProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  className?: string;
}

/** One choice of a few, all visible. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
  className = '',
}: SegmentsProps<Value>) {
  const choose = (chosen: Set<string | number>) => {
    const option = options.find((candidate) => chosen.has(candidate.value));
    if (option) onChange(option.value);
  };
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
      className={`flex shrink-0 rounded bg-raised p-0.5 ${className}`}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.value}
          id={option.value}
          className="h-6 rounded-sm px-2.5 text-sm text-soft tabular-nums transition-colors hover:text-text selected:bg-panel selected:text-text selected:shadow-[0_0_0_1px_var(--line)] max-phone:h-9"
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
