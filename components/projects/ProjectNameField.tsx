'use client';

import type { KeyboardEvent } from 'react';

interface ProjectNameFieldProps {
  name: string;
  /** Called once, with null where the name stays. */
  onFinish: (name: string | null) => void;
}

/** Enter or leaving the field sets the name, Escape does not. */
export function ProjectNameField({ name, onFinish }: ProjectNameFieldProps) {
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape') return;
    // The dialog around it would close.
    event.stopPropagation();
    event.currentTarget.value = name;
    event.currentTarget.blur();
  };
  return (
    <input
      autoFocus
      aria-label="Project name"
      defaultValue={name}
      maxLength={80}
      autoComplete="off"
      onFocus={(event) => event.target.select()}
      onBlur={(event) => onFinish(event.target.value === name ? null : event.target.value)}
      onKeyDown={handleKey}
      className="h-8 min-w-0 flex-1 rounded-sm bg-raised px-2"
    />
  );
}
