'use client';

import { paceOf } from '@/lib/present/pace';
import type { Prompt } from '@/lib/present/prompt';
import { useNow } from './useNow';

interface PhoneNoteProps {
  prompt: Prompt;
  /** How far this device's clock is ahead of the stage's. */
  aheadMs: number;
}

/** What to say in this scene, what comes next, and whether there is time for it. */
export function PhoneNote({ prompt, aheadMs }: PhoneNoteProps) {
  const { at, count, title, note, next } = prompt;
  const { text, isLate } = paceOf(prompt, useNow() - aheadMs);
  return (
    <>
      <header className="flex shrink-0 gap-3 border-b border-line px-4 py-3">
        <h1 className="min-w-0 flex-1 font-semibold wrap-anywhere">
          {at + 1}/{count} {title}
        </h1>
        <p
          aria-label="Time since the first step"
          role="timer"
          className={`shrink-0 tabular-nums ${isLate ? 'text-warn' : 'text-soft'}`}
        >
          {text}
        </p>
      </header>
      <section aria-label="Note" tabIndex={0} className="min-h-0 flex-1 overflow-auto px-4 py-3">
        <p className="text-[20px] leading-[29px] whitespace-pre-wrap wrap-anywhere">
          {note || 'This scene has no note.'}
        </p>
        <p className="mt-4 text-[16px] leading-[24px] text-soft">Next: {next ? next.title : 'the end'}</p>
      </section>
    </>
  );
}
