'use client';

import type { ReactNode } from 'react';
import { FileLink } from '@/components/context/FileLink';
import { CodeText } from '@/components/ui/CodeText';
import type { CheckFailure } from '@/lib/lessons/check-result';

/** Why a check failed: the mistake by its name, then what was sent, what came, what was expected, and who answered. */
export function CheckFailureView({ failure, isOld }: { failure: CheckFailure; isOld: boolean }) {
  const { say, differences, sent, came, place } = failure;
  return (
    <div className={`mt-1.5 flex flex-col gap-1.5 ${isOld ? 'grayscale' : ''}`}>
      {say === null ? null : (
        <p className="border-l-2 border-bad pl-2 font-semibold">
          <CodeText text={say} />
        </p>
      )}
      <ul className="flex flex-col gap-1 text-soft">
        {differences.map((difference) => (
          <li key={difference} className="[overflow-wrap:anywhere]">
            {difference}
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-sm">
        {sent === null ? null : <Fact name="Sent">{sent}</Fact>}
        {came === null ? null : <Fact name="Came">{came}</Fact>}
        {place === null ? null : (
          <Fact name="From">
            <FileLink
              file={place.file}
              line={place.line}
              label={`${place.file}:${place.line}`}
              className="text-accent"
            />
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-faint">{name}</dt>
      <dd className="min-w-0 font-mono [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}
