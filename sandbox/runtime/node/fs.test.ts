import nodeFs from 'node:fs';
import { tmpdir } from 'node:os';
import type streams from 'node:stream';
import nodeStream from 'node:stream/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Disk, WRITE_LIMIT } from '../disk/disk';
import { setDisk } from './file-system';
import ourFs from './fs';
import ourStream from './stream';

const fs = ourFs as unknown as typeof nodeFs;
const { Readable, promises } = ourStream as unknown as typeof streams;
const base = nodeFs.mkdtempSync(`${tmpdir()}/disk-`);
let count = 0;
let root = '';

/** The same files in an empty folder of the machine's disk and of ours. */
beforeEach(() => {
  root = `${base}/${(count += 1)}`;
  setDisk(new Disk(root));
  nodeFs.mkdirSync(root);
  for (const of of [nodeFs, fs]) {
    of.mkdirSync(`${root}/folder/inner`, { recursive: true });
    of.writeFileSync(`${root}/folder/inner/deep.txt`, 'deep');
    of.mkdirSync(`${root}/empty`);
    of.writeFileSync(`${root}/a.txt`, 'abc');
    of.symlinkSync('a.txt', `${root}/link`);
  }
});

afterAll(() => nodeFs.rmSync(base, { recursive: true }));

type Fs = typeof nodeFs;
type Outcome = { value: unknown } | { error: unknown };

async function outcome(of: Fs, call: (fs: Fs, at: (name: string) => string) => unknown): Promise<Outcome> {
  try {
    const value = await call(of, (name) => `${root}/${name}`);
    return { value: value instanceof Uint8Array ? [...value] : value };
  } catch (error) {
    const { name, message, code, errno, syscall, path, dest, info } = error as NodeJS.ErrnoException &
      Record<string, unknown>;
    return { error: { name, message, code, errno, syscall, path, dest, info } };
  }
}

/** The whole disk below the folder, as text. */
function everything(of: Fs): string[] {
  return of
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const at = `${entry.parentPath}/${entry.name}`;
      const content = entry.isFile()
        ? of.readFileSync(at, 'latin1')
        : entry.isSymbolicLink()
          ? of.readlinkSync(at)
          : '';
      return `${at} ${of.lstatSync(at).mode.toString(8)} ${content}`;
    })
    .sort();
}

const changes: Record<string, (fs: Fs, at: (name: string) => string) => unknown> = {
  'writeFile makes a file': (f, at) => f.writeFileSync(at('new.txt'), 'é', 'latin1'),
  'writeFile over a link': (f, at) => f.writeFileSync(at('link'), 'through'),
  'writeFile of bytes with a mode': (f, at) => f.writeFileSync(at('x'), new Uint8Array([1, 255]), { mode: 0o600 }),
  'writeFile with wx': (f, at) => f.writeFileSync(at('a.txt'), 'x', { flag: 'wx' }),
  'writeFile of a number': (f, at) => f.writeFileSync(at('a.txt'), 5 as never),
  'writeFile to a folder': (f, at) => f.writeFileSync(at('folder'), 'x'),
  'writeFile below nothing': (f, at) => f.writeFileSync(at('no/x'), 'x'),
  'writeFile below a file': (f, at) => f.writeFileSync(at('a.txt/x'), 'x'),
  'writeFile with an unknown encoding': (f, at) => f.writeFileSync(at('x'), 'x', 'zzz' as never),
  appendFile: (f, at) => f.appendFileSync(at('a.txt'), 'def'),
  'appendFile makes a file': (f, at) => f.appendFileSync(at('log'), 'line\n'),
  truncate: (f, at) => f.truncateSync(at('a.txt'), 1),
  'truncate longer': (f, at) => f.truncateSync(at('a.txt'), 5),
  'truncate nothing': (f, at) => f.truncateSync(at('no')),
  mkdir: (f, at) => f.mkdirSync(at('m')),
  'mkdir where something is': (f, at) => f.mkdirSync(at('a.txt')),
  'mkdir below nothing': (f, at) => f.mkdirSync(at('no/m')),
  'mkdir recursive says what it made first': (f, at) => f.mkdirSync(at('p/q/r'), { recursive: true }),
  'mkdir recursive of what is there': (f, at) => f.mkdirSync(at('folder'), { recursive: true }),
  'mkdir recursive below a file': (f, at) => f.mkdirSync(at('a.txt/q/r'), { recursive: true }),
  'mkdir recursive of a file': (f, at) => f.mkdirSync(at('a.txt'), { recursive: true }),
  mkdtemp: (f, at) => {
    const made = f.mkdtempSync(at('t-'));
    const mode = f.statSync(made).mode;
    f.rmdirSync(made);
    return [made.length, mode];
  },
  'mkdtemp below nothing': (f, at) => f.mkdtempSync(at('no/t-')),
  rmdir: (f, at) => f.rmdirSync(at('empty')),
  'rmdir of what is not empty': (f, at) => f.rmdirSync(at('folder')),
  'rmdir of a file': (f, at) => f.rmdirSync(at('a.txt')),
  unlink: (f, at) => f.unlinkSync(at('a.txt')),
  'unlink of a link': (f, at) => f.unlinkSync(at('link')),
  'unlink of a folder': (f, at) => f.unlinkSync(at('folder')),
  'unlink of nothing': (f, at) => f.unlinkSync(at('no')),
  rm: (f, at) => f.rmSync(at('a.txt')),
  'rm of nothing': (f, at) => f.rmSync(at('no')),
  'rm of nothing with force': (f, at) => f.rmSync(at('no'), { force: true }),
  'rm of a folder': (f, at) => f.rmSync(at('folder')),
  'rm recursive': (f, at) => f.rmSync(at('folder'), { recursive: true }),
  rename: (f, at) => f.renameSync(at('a.txt'), at('b.txt')),
  'rename over a file': (f, at) => f.renameSync(at('a.txt'), at('folder/inner/deep.txt')),
  'rename of a folder': (f, at) => f.renameSync(at('folder'), at('moved')),
  'rename over a folder': (f, at) => f.renameSync(at('folder'), at('empty')),
  'rename of a folder over a file': (f, at) => f.renameSync(at('folder'), at('a.txt')),
  'rename of a file over a folder': (f, at) => f.renameSync(at('a.txt'), at('folder')),
  'rename into itself': (f, at) => f.renameSync(at('folder'), at('folder/inner/x')),
  'rename over what is not empty': (f, at) => f.renameSync(at('empty'), at('folder')),
  'rename of nothing': (f, at) => f.renameSync(at('no'), at('x')),
  copyFile: (f, at) => f.copyFileSync(at('a.txt'), at('b.txt')),
  'copyFile of a link': (f, at) => f.copyFileSync(at('link'), at('b.txt')),
  'copyFile over a folder': (f, at) => f.copyFileSync(at('a.txt'), at('folder')),
  'copyFile with EXCL': (f, at) => f.copyFileSync(at('a.txt'), at('link'), f.constants.COPYFILE_EXCL),
  'copyFile of nothing': (f, at) => f.copyFileSync(at('no'), at('b.txt')),
  'cp of a file': (f, at) => f.cpSync(at('a.txt'), at('x/y/b.txt')),
  'cp of a folder': (f, at) => f.cpSync(at('folder'), at('copy')),
  'cp recursive': (f, at) => f.cpSync(at('folder'), at('copy'), { recursive: true }),
  'cp into itself': (f, at) => f.cpSync(at('folder'), at('folder/x'), { recursive: true }),
  'cp over what is there': (f, at) =>
    f.cpSync(at('a.txt'), at('folder/inner/deep.txt'), { force: false, errorOnExist: true }),
  'cp of nothing': (f, at) => f.cpSync(at('no'), at('x')),
  link: (f, at) => {
    f.linkSync(at('a.txt'), at('same'));
    f.appendFileSync(at('same'), 'd');
    return [f.readFileSync(at('a.txt'), 'utf8'), f.statSync(at('a.txt')).nlink];
  },
  'symlink over a file': (f, at) => f.symlinkSync('x', at('a.txt')),
  'a link to a folder': (f, at) => {
    f.symlinkSync(at('folder'), at('short'));
    return [
      f.readFileSync(at('short/inner/deep.txt'), 'utf8'),
      f.realpathSync(at('short/inner')),
      f.readlinkSync(at('short')),
    ];
  },
  'a link to itself': (f, at) => {
    f.symlinkSync('loop', at('loop'));
    return f.readFileSync(at('loop'));
  },
  'readlink of a file': (f, at) => f.readlinkSync(at('a.txt')),
  chmod: (f, at) => f.chmodSync(at('a.txt'), 0o600),
  utimes: (f, at) => {
    f.utimesSync(at('a.txt'), 1, new Date(2000));
    const { atimeMs, mtimeMs, mtime } = f.statSync(at('a.txt'));
    return [atimeMs, mtimeMs, mtime.toISOString()];
  },
  'utimes of nothing': (f, at) => f.utimesSync(at('no'), 1, 1),
  'a path with a null byte': (f, at) => f.readFileSync(at('a\0b')),
  'a path that is a number of another kind': (f) => f.readFileSync({} as never),
  'opening with unknown flags': (f, at) => f.openSync(at('a.txt'), 'zz'),
  'closing what is not open': (f) => f.closeSync(9999),
  'descriptors read and write in the middle': (f, at) => {
    const file = f.openSync(at('a.txt'), 'r+');
    const bytes = Buffer.alloc(2);
    const got = [f.readSync(file, bytes, 0, 2, 1), f.writeSync(file, 'XY', 2), f.fstatSync(file).size];
    f.ftruncateSync(file, 3);
    f.closeSync(file);
    return [...got, bytes.toString(), f.readFileSync(at('a.txt'), 'utf8')];
  },
  'reading what was opened to write': (f, at) => {
    const file = f.openSync(at('a.txt'), 'w');
    try {
      return f.readSync(file, Buffer.alloc(1));
    } finally {
      f.closeSync(file);
    }
  },
  'readdir recursive': (f, at) => f.readdirSync(at('folder'), { recursive: true }),
  'the fields of stat': (f, at) => [
    Object.keys(f.statSync(at('a.txt'))),
    f.statSync(at('a.txt'), { bigint: true }).size,
  ],
  'promises.writeFile of an iterable': (f, at) => f.promises.writeFile(at('x'), ['a', 'b', 'c']),
  'promises.rm of nothing': (f, at) => f.promises.rm(at('no')),
  'promises.open': async (f, at) => {
    const file = await f.promises.open(at('h.txt'), 'w+');
    const { bytesWritten } = await file.write('one\ntwo\nthree');
    const { bytesRead, buffer } = await file.read(Buffer.alloc(3), 0, 3, 4);
    await file.appendFile('!');
    const { size } = await file.stat();
    await file.close();
    const after = await file.stat().catch((error: unknown) => {
      const { code, syscall } = error as NodeJS.ErrnoException;
      return [code, syscall];
    });
    return [bytesWritten, bytesRead, buffer.toString(), size, after];
  },
  'lines of a file': async (f, at) => {
    f.writeFileSync(at('lines'), 'one\r\ntwo\n\nlast');
    const file = await f.promises.open(at('lines'));
    const lines = [];
    for await (const line of file.readLines()) lines.push(line);
    return lines;
  },
  opendir: async (f, at) => {
    const names = [];
    for await (const entry of await f.promises.opendir(at('folder'))) names.push([entry.name, entry.isDirectory()]);
    return names;
  },
};

test.each(Object.entries(changes))('%s: as Node', async (_name, call) => {
  const [real, ours] = [await outcome(nodeFs, call), await outcome(fs, call)];
  expect(ours).toEqual(real);
  expect(everything(fs)).toEqual(everything(nodeFs));
});

test('a write stream writes in order, and says when its file is open', async () => {
  for (const [of, { pipeline }] of [
    [nodeFs, nodeStream],
    [fs, promises],
  ] as const) {
    const events: string[] = [];
    const stream = of.createWriteStream(`${root}/out`, { flags: 'a' });
    for (const name of ['open', 'ready', 'finish', 'close']) stream.on(name, () => events.push(name));
    await pipeline(
      (of === fs ? Readable : (await import('node:stream')).Readable).from(['a', Buffer.from('b'), 'c']),
      stream,
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([events, stream.bytesWritten, of.readFileSync(`${root}/out`, 'utf8')]).toEqual([
      ['open', 'ready', 'finish', 'close'],
      3,
      'abc',
    ]);
  }
});

test('a read stream reads a range', async () => {
  const chunks = [];
  for await (const chunk of fs.createReadStream(`${root}/a.txt`, { start: 1, end: 1, encoding: 'utf8' }))
    chunks.push(chunk);
  expect(chunks).toEqual(['b']);
});

test('a watcher tells what the code itself changes', async () => {
  const seen: unknown[] = [];
  const watcher = fs.watch(root, (event, name) => seen.push([event, name]));
  fs.writeFileSync(`${root}/a.txt`, 'x');
  fs.writeFileSync(`${root}/b.txt`, '');
  await new Promise((resolve) => setTimeout(resolve, 5));
  watcher.close();
  expect(seen).toEqual(
    expect.arrayContaining([
      ['change', 'a.txt'],
      ['rename', 'b.txt'],
    ]),
  );
});

test('the disk is full at 64 MB, and has room again when files go', () => {
  const megabyte = new Uint8Array(1024 * 1024);
  for (let index = 0; index < WRITE_LIMIT / megabyte.length - 1; index += 1)
    fs.writeFileSync(`${root}/${index}`, megabyte);
  expect(() => fs.writeFileSync(`${root}/last`, megabyte)).toThrow('ENOSPC: no space left on device, write');
  fs.rmSync(`${root}/0`);
  fs.writeFileSync(`${root}/last`, megabyte);
});
