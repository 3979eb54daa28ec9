import promises from './fs-promises';
import { calls, ofDescriptors } from './fs/calls';
import { constants } from './fs/constants';
import { openAsBlob, readSync, readvSync, writeSync, writevSync } from './fs/content';
import { Dir, opendirSync } from './fs/dir';
import { closeSync } from './fs/open-files';
import { existsSync } from './fs/read';
import { Dirent, Stats } from './fs/stats';
import { ReadStream, WriteStream, createReadStream, createWriteStream } from './fs/streams';
import { unwatchFile, watch, watchFile } from './fs/watch';
import { setImmediate } from './internal/immediate';
import { withMissing } from './internal/missing';
import { createArgumentTypeError } from './internal/node-error';

type Call = (...values: never[]) => unknown;
type Loose = (...values: unknown[]) => unknown;
type Callback = (error: unknown, ...results: unknown[]) => void;

const { F_OK, R_OK, W_OK, X_OK } = constants;
const all: Record<string, Call> = { ...calls, ...ofDescriptors };
const forms = Object.fromEntries(
  Object.entries(all).flatMap(([name, call]) => [
    [name, withCallback(name, call)],
    [`${name}Sync`, Object.defineProperty((...values: never[]) => call(...values), 'name', { value: `${name}Sync` })],
  ]),
) as Record<string, Loose>;

/** Node's only callback that gets no error first. */
function exists(file: string, callback: (exists: boolean) => void): void {
  setImmediate(() => callback(existsSync(file)));
}

/** After their count, reads and writes hand back what they worked on. */
function withTarget(name: string, call: Call): Loose {
  return withCallback(name, (...values) => [call(...values), values[1]], true);
}

const { realpath, realpathSync } = forms as { realpath: Loose; realpathSync: Loose };

const fs = {
  ...forms,
  Dir,
  Dirent,
  F_OK,
  FileReadStream: ReadStream,
  FileWriteStream: WriteStream,
  R_OK,
  ReadStream,
  Stats,
  W_OK,
  WriteStream,
  X_OK,
  close: closeWithCallback,
  closeSync,
  constants,
  createReadStream,
  createWriteStream,
  exists,
  existsSync,
  openAsBlob: (...values: Parameters<typeof openAsBlob>) => Promise.resolve().then(() => openAsBlob(...values)),
  opendir: withCallback('opendir', opendirSync),
  opendirSync,
  promises,
  read: withTarget('read', readSync),
  readSync,
  readv: withTarget('readv', readvSync),
  readvSync,
  realpath: Object.assign(realpath, { native: realpath }),
  realpathSync: Object.assign(realpathSync, { native: realpathSync }),
  unwatchFile,
  watch,
  watchFile,
  write: withTarget('write', writeSync),
  writeSync,
  writev: withTarget('writev', writevSync),
  writevSync,
};

export default withMissing('fs', fs, 'lchmod lchmodSync');

/** Here alone the callback may be left out. */
function closeWithCallback(descriptor: number, callback: Callback = () => {}): void {
  withCallback('close', closeSync)(descriptor, callback);
}

/** The form with a callback, which comes in a later turn. */
function withCallback(name: string, run: Call, hasMany = false): Loose {
  const call = (...values: unknown[]) => {
    // the first is a path, or the like
    const callback = (values.length > 1 ? values.pop() : undefined) as Callback;
    if (typeof callback !== 'function') throw createArgumentTypeError('cb', 'of type function', callback);
    setImmediate(() => {
      let result: unknown;
      try {
        result = (run as Loose)(...values);
      } catch (error) {
        callback(error);
        return;
      }
      if (hasMany) callback(null, ...(result as unknown[]));
      else if (result === undefined) callback(null);
      else callback(null, result);
    });
  };
  return Object.defineProperty(call, 'name', { value: name });
}
