'use client';

import { useMemo, useState } from 'react';
import { statusColor } from '@/components/ui/status-color';
import type { StageAnswer as Answer } from '@/lib/present/answer-text';
import { colorAnswer } from '@/lib/present/tokens';
import { MorphText } from './MorphText';

/** The response as one text. While the next one is awaited, the one before stays, dimmed: it moves into the next. */
export function StageAnswer({ answer }: { answer: Answer | null }) {
  const isWaiting = answer !== null && answer.text === '';
  const [last, setLast] = useState<Answer | null>(null);
  if (answer?.text && answer !== last) setLast(answer);
  if (answer === null && last !== null) setLast(null);
  const shown = isWaiting ? last : answer;
  const lines = useMemo(
    () => (shown ? colorAnswer(shown.text, shown.status > 0 ? statusColor(shown.status) : 'text-bad') : []),
    [shown],
  );
  const [first = ''] = (shown?.text ?? '').split('\n');
  return (
    <section
      aria-label="Response"
      aria-busy={isWaiting}
      // What is too long is scrolled by keys, too.
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto px-[0.6em] py-[0.4em]"
    >
      <p role="status" className="sr-only">
        {isWaiting ? 'Waiting for the server…' : first}
      </p>
      {shown ? null : <p className="text-faint">{isWaiting ? 'Waiting for the server…' : 'No response yet'}</p>}
      <div className={isWaiting ? 'opacity-50' : ''}>
        <MorphText
          text={shown?.text ?? ''}
          lines={lines}
          isCut={!shown?.isDone}
          className="stage-text-wrapped leading-[1.375]"
        />
      </div>
    </section>
  );
}
