import { onLog } from '../../runtime/boot';

/** What a build has printed so far, for those who need to know how it went. */
export interface BuildLog {
  /** @returns the printed lines, without colours */
  lines(): string[];
  stop(): void;
}

/** Listens to the console until it is stopped. */
export function createBuildLog(): BuildLog {
  const texts: string[] = [];
  const stop = onLog(({ text }) => texts.push(text));
  return { lines: () => texts.join('\n').replace(COLOR, '').split('\n'), stop };
}

const COLOR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
