import type { PlaygroundResponse } from '@/sandbox/host/playground';
import type { Mode, NextVersion } from '@/sandbox/protocol';

/** What one release does with the request. */
export interface ReleaseAnswer {
  next: NextVersion;
  mode: Mode;
  outcome:
    | { state: 'waiting' }
    /** `mark`: how the build classified the route; null where none was built, or it knows no such route. */
    | { state: 'answered'; response: PlaygroundResponse; mark: string | null }
    /** It could not be asked. */
    | { state: 'failed'; reason: string };
}
