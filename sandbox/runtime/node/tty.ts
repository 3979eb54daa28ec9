import { withMissing } from './internal/missing';

/** The server's output is not a terminal. */
export const isatty = (): boolean => false;

const tty = withMissing('tty', { isatty }, 'ReadStream WriteStream') as {
  isatty: () => boolean;
  ReadStream: never;
  WriteStream: never;
};

export const { ReadStream, WriteStream } = tty;

export default tty;
