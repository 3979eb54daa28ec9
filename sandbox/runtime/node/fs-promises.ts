import { ACCESS } from './fs/constants';
import { calls } from './fs/calls';
import { opendirSync } from './fs/dir';
import { FileHandle } from './fs/file-handle';
import { openSync } from './fs/open-files';
import type { PathLike } from './fs/paths';
import { readWhole } from './fs/read-whole';
import { watchChanges } from './fs/watch';
import type { WriteOptions } from './fs/content';
import { setImmediate } from './internal/immediate';
import { withMissing } from './internal/missing';

type Calls = typeof calls;
type Later<Call> = Call extends (...values: infer Values) => infer Result
  ? (...values: Values) => Promise<Result>
  : never;

export const constants = ACCESS;

const ofPaths = Object.fromEntries(
  Object.entries(calls).map(([name, call]) => [name, later(name, call as (...values: never[]) => unknown)]),
) as { [Name in keyof Calls]: Later<Calls[Name]> };

const promises = {
  ...ofPaths,
  constants,
  open: later('open', (...values: Parameters<typeof openSync>) => new FileHandle(openSync(...values))),
  opendir: later('opendir', opendirSync),
  watch: watchChanges,
  writeFile: writing('writeFile'),
  appendFile: writing('appendFile'),
};

export default withMissing('fs/promises', promises, 'lchmod');

/** All of it happens in a later turn, and failures too. */
function later<Values extends unknown[], Result>(
  name: string,
  run: (...values: Values) => Result,
): (...values: Values) => Promise<Result> {
  const call = (...values: Values) =>
    new Promise<Result>((resolve, reject) => {
      setImmediate(() => {
        try {
          resolve(run(...values));
        } catch (error) {
          reject(error);
        }
      });
    });
  return Object.defineProperty(call, 'name', { value: name });
}

function writing(name: 'writeFile' | 'appendFile') {
  return async (
    file: PathLike | number | FileHandle,
    data: unknown,
    options?: WriteOptions & object & { signal?: AbortSignal },
  ): Promise<void> => {
    options?.signal?.throwIfAborted();
    const whole = await readWhole(data, options);
    await ofPaths[name](file instanceof FileHandle ? file.fd : file, whole, options);
  };
}
