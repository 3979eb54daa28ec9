'use client';

import { useState } from 'react';
import { CodeText } from '@/components/ui/CodeText';
import type { LessonFile } from '@/lib/lessons/lesson';

/** A question before anything is run. It may be left alone. */
export function Prediction({ ask, answers, right, because }: NonNullable<LessonFile['predict']>) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <fieldset className="my-4 rounded border border-line bg-panel px-3 pt-1 pb-2.5">
      <legend className="px-1 text-sm text-faint">Before you run it</legend>
      <p className="font-semibold">
        <CodeText text={ask} />
      </p>
      <div className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5">
        {answers.map((answer) => (
          <label key={answer} className="flex min-h-7 items-center gap-1.5 max-phone:min-h-11">
            <input
              type="radio"
              name="prediction"
              checked={chosen === answer}
              onChange={() => setChosen(answer)}
              className="accent-accent"
            />
            <CodeText text={answer} />
          </label>
        ))}
      </div>
      <p role="status" className={chosen === null ? '' : 'mt-1'}>
        {chosen === null ? null : (
          <>
            <span className={chosen === right ? 'font-semibold text-ok' : 'font-semibold text-bad'}>
              {chosen === right ? 'Yes.' : `No: ${right}.`}
            </span>{' '}
            <CodeText text={because} />
          </>
        )}
      </p>
    </fieldset>
  );
}
