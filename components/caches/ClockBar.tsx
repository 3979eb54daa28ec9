import { useState, type SyntheticEvent } from 'react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { secondsToNextTurn, spanOf } from '@/lib/caches/entry-times';
import type { CacheEntry } from '@/sandbox/protocol';

/** Moves the server's clock. It cannot go back: a restart begins with the right time. */
export function ClockBar({ entries }: { entries: readonly CacheEntry[] }) {
  const { moveClock } = useWorkbench();
  const movedMs = useStored('server', (state) => state.movedMs);
  const turn = secondsToNextTurn(entries);
  return (
    <div role="group" aria-label="The server’s clock" className="contents">
      <span className="text-sm text-soft">Clock{movedMs > 0 ? ` +${spanOf(movedMs / 1000)}` : ''}</span>
      <ClockButton label="+10 s" seconds={10} />
      <ClockButton label="+1 min" seconds={60} />
      <Button
        look="quiet"
        className="h-7"
        isDisabled={turn === null}
        onPress={() => void moveClock(Math.ceil(turn ?? 0) + 1)}
      >
        To the next expiry
      </Button>
      <AnySeconds />
    </div>
  );
}

function ClockButton({ label, seconds }: { label: string; seconds: number }) {
  const { moveClock } = useWorkbench();
  return (
    <Button
      look="quiet"
      className="h-7"
      aria-label={`Move the clock by ${spanOf(seconds)}`}
      onPress={() => void moveClock(seconds)}
    >
      {label}
    </Button>
  );
}

/** Ten years: dates of cookies and certificates stay what they are. */
const MOST_SECONDS = 10 * 365 * 24 * 60 * 60;

function AnySeconds() {
  const { moveClock } = useWorkbench();
  const [text, setText] = useState('');
  const seconds = Number(text);
  const isGiven = text.trim() !== '';
  const isRight = isGiven && seconds > 0 && seconds <= MOST_SECONDS;
  const move = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isRight) void moveClock(seconds);
  };
  return (
    <form onSubmit={move} className="flex items-center gap-1.5">
      <input
        aria-label="Seconds to move the clock by"
        aria-invalid={isGiven && !isRight}
        inputMode="decimal"
        placeholder="seconds"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="h-7 w-18 rounded-sm bg-raised px-2 font-mono text-[12.5px] aria-invalid:outline-2 aria-invalid:outline-bad max-phone:h-11 max-phone:text-base"
      />
      <Button type="submit" look="quiet" className="h-7 px-2" isDisabled={!isRight}>
        Move
      </Button>
      {isGiven && !isRight ? (
        <span role="alert" className="text-sm text-bad">
          A number of seconds above 0, ten years at most
        </span>
      ) : null}
    </form>
  );
}
