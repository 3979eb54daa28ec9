import type { EventEmitter as NodeEmitter } from 'node:events';
import nodeFs from 'node:fs';
import { tmpdir } from 'node:os';
import type * as NodeStream from 'node:stream';
import nodeZlib from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import assertStream from './stream';
import consumers from './stream-consumers';
import events from './events';
import { Disk } from '../disk/disk';
import { setDisk } from './file-system';
import ourFs from './fs';
import process, { setProcessOutput } from './process';
import timersPromises from './timers-promises';
import ourZlib from './zlib';

const fs = ourFs as unknown as typeof nodeFs;
const zlib = ourZlib as unknown as typeof nodeZlib;
const { Readable, Transform, Writable, pipeline, promises } = assertStream as unknown as typeof NodeStream;
const root = nodeFs.mkdtempSync(`${tmpdir()}/route-`);
const text = 'hello '.repeat(2000);

beforeAll(() => {
  const disk = new Disk(root);
  disk.write(`${root}/data/a.json`, '{"ä":1}');
  disk.write(`${root}/data/sub/b.bin`, new Uint8Array([1, 2, 255]));
  disk.write(`${root}/c.txt`, 'c');
  setDisk(disk);
  nodeFs.mkdirSync(`${root}/data/sub`, { recursive: true });
  nodeFs.writeFileSync(`${root}/data/a.json`, '{"ä":1}');
  nodeFs.writeFileSync(`${root}/data/sub/b.bin`, new Uint8Array([1, 2, 255]));
  nodeFs.writeFileSync(`${root}/c.txt`, 'c');
});

afterAll(() => nodeFs.rmSync(root, { recursive: true }));

function outcome(of: typeof nodeFs, call: (fs: typeof nodeFs) => unknown): unknown {
  try {
    const value = call(of);
    return value instanceof Uint8Array ? [...value] : value;
  } catch (error) {
    const { name, message, code, errno, syscall, path } = error as NodeJS.ErrnoException;
    return { name, message, code, errno, syscall, path };
  }
}

const reads: [string, (fs: typeof nodeFs) => unknown][] = [
  ['text', (f) => f.readFileSync(`${root}/data/a.json`, 'utf8')],
  ['text by options', (f) => f.readFileSync(`${root}/data/../data/a.json`, { encoding: 'utf-8' })],
  ['bytes', (f) => f.readFileSync(`${root}/data/sub/b.bin`)],
  ['a file URL', (f) => f.readFileSync(new URL(`file://${root}/c.txt`), 'utf8')],
  ['a missing file', (f) => f.readFileSync(`${root}/nope.json`)],
  ['a missing relative file', (f) => f.readFileSync('nope/nope.json')],
  ['a folder', (f) => f.readFileSync(`${root}/data`)],
  ['below a file', (f) => f.readFileSync(`${root}/c.txt/x`)],
  [
    'existsSync',
    (f) => [
      f.existsSync(`${root}/c.txt`),
      f.existsSync(`${root}/data`),
      f.existsSync(`${root}/x`),
      f.existsSync(5 as never),
    ],
  ],
  ['readdirSync', (f) => f.readdirSync(`${root}/data`)],
  [
    'readdirSync with types',
    (f) => f.readdirSync(root, { withFileTypes: true }).map((e) => [e.name, e.isFile(), e.isDirectory()]),
  ],
  ['readdirSync of a file', (f) => f.readdirSync(`${root}/c.txt`)],
  ['readdirSync of nothing', (f) => f.readdirSync(`${root}/nope`)],
  [
    'statSync',
    (f) => {
      const s = f.statSync(`${root}/data/a.json`);
      return [s.isFile(), s.isDirectory(), s.size];
    },
  ],
  ['statSync of a folder', (f) => f.statSync(`${root}/data`).isDirectory()],
  ['statSync of nothing', (f) => f.statSync(`${root}/nope`)],
  ['statSync without a throw', (f) => f.statSync(`${root}/nope`, { throwIfNoEntry: false })],
  ['accessSync', (f) => f.accessSync(`${root}/c.txt`)],
  ['accessSync of nothing', (f) => f.accessSync(`${root}/nope`)],
  ['mkdirSync of what is there', (f) => f.mkdirSync(`${root}/data`)],
  ['unlinkSync of nothing', (f) => f.unlinkSync(`${root}/nope`)],
];

test.each(reads)('fs reads %s: as Node', (_name, call) => {
  expect(outcome(fs, call)).toEqual(outcome(nodeFs, call));
});

test('promises, callbacks and streams read the same', async () => {
  expect(await fs.promises.readFile(`${root}/c.txt`, 'utf8')).toBe('c');
  expect(await new Promise((resolve) => fs.readFile(`${root}/c.txt`, 'utf8', (_error, data) => resolve(data)))).toBe(
    'c',
  );
  expect(await consumers.text(fs.createReadStream(`${root}/c.txt`))).toBe('c');
  await expect(consumers.text(fs.createReadStream(`${root}/nope`))).rejects.toThrow(
    'ENOENT: no such file or directory, open',
  );
});

test('what we compress Node expands, and the other way round', () => {
  for (const name of ['gzip', 'deflate', 'deflateRaw'] as const) {
    const undo = ({ gzip: 'gunzipSync', deflate: 'inflateSync', deflateRaw: 'inflateRawSync' } as const)[name];
    expect(nodeZlib[undo](zlib[`${name}Sync`](text)).toString()).toBe(text);
    expect(zlib[undo](nodeZlib[`${name}Sync`](text)).toString()).toBe(text);
  }
});

test('bytes that are not compressed are refused as in Node', async () => {
  const message = 'incorrect header check';
  expect(() => zlib.gunzipSync(Buffer.from('nonsense, quite long'))).toThrow(message);
  const error = await new Promise((resolve) =>
    zlib.gunzip(Buffer.from('nonsense, quite long'), (reason) => resolve(reason)),
  );
  expect(error).toMatchObject({ code: 'Z_DATA_ERROR', errno: -3 });
});

test('a gzip stream can be flushed, and what came until then expanded', async () => {
  const gzip = zlib.createGzip({ level: 6 });
  const chunks: Buffer[] = [];
  gzip.on('data', (chunk: Buffer) => chunks.push(chunk));
  gzip.write('first');
  await new Promise<void>((resolve) => gzip.flush(() => resolve()));
  const partial = nodeZlib.gunzipSync(Buffer.concat(chunks), { finishFlush: nodeZlib.constants.Z_SYNC_FLUSH });
  expect(partial.toString()).toBe('first');
  gzip.end(' second');
  await new Promise((resolve) => gzip.on('end', resolve));
  expect(nodeZlib.gunzipSync(Buffer.concat(chunks)).toString()).toBe('first second');
});

test('streams pipe through transforms', async () => {
  const upper = new Transform({ transform: (chunk, _encoding, done) => done(null, String(chunk).toUpperCase()) });
  const seen: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      seen.push(String(chunk));
      done();
    },
  });
  await promises.pipeline(Readable.from(['a', 'b']), upper, sink);
  expect(seen).toEqual(['A', 'B']);
  await new Promise((resolve) =>
    pipeline(
      Readable.from([text]),
      zlib.createGzip(),
      zlib.createGunzip(),
      new Writable({ write: (_c, _e, done) => done() }),
      resolve,
    ),
  );
});

test('streams become web streams and come back', async () => {
  const web = Readable.toWeb(Readable.from([Buffer.from('a'), Buffer.from('b')]));
  expect(await new Response(web as unknown as ReadableStream).text()).toBe('ab');
  const back = Readable.fromWeb(new Response('hello').body as never);
  expect(await consumers.text(back)).toBe('hello');
  const seen: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      seen.push(String(chunk));
      done();
    },
  });
  await new Response('x').body!.pipeTo(Writable.toWeb(sink) as never);
  expect(seen).toEqual(['x']);
});

test('an event can be awaited and iterated', async () => {
  const emitter = new events() as unknown as NodeEmitter;
  setTimeout(() => emitter.emit('ready', 1, 2), 1);
  expect(await events.once(emitter as never, 'ready')).toEqual([1, 2]);
  setTimeout(() => ['a', 'b'].forEach((value) => emitter.emit('value', value)), 1);
  const seen: unknown[] = [];
  for await (const [value] of events.on(emitter as never, 'value')) {
    seen.push(value);
    if (seen.length === 2) break;
  }
  expect(seen).toEqual(['a', 'b']);
  setTimeout(() => emitter.emit('error', new Error('no')), 1);
  await expect(events.once(emitter as never, 'ready')).rejects.toThrow('no');
  expect(() => new events().emit('error', new Error('unheard'))).toThrow('unheard');
});

test('timers can be awaited and aborted', async () => {
  expect(await timersPromises.setTimeout(1, 'late')).toBe('late');
  expect(await timersPromises.setImmediate('soon')).toBe('soon');
  const waiting = timersPromises.setTimeout(1000, 'never', { signal: AbortSignal.timeout(5) });
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError', code: 'ABORT_ERR' });
});

test('process tells where it runs, writes to the sink and refuses to exit', () => {
  const written: string[] = [];
  setProcessOutput((stream, chunk) => written.push(`${stream}: ${chunk}`));
  process.stdout.write('out');
  process.emitWarning('careful', 'Custom');
  expect(written).toEqual(['stdout: out', 'stderr: (node:1) Custom: careful\n']);
  expect([process.cwd(), process.platform, process.version]).toEqual([root, 'linux', 'v20.20.2']);
  expect(() => process.exit(1)).toThrow('process.exit(1) was called');
  expect(typeof process.hrtime.bigint()).toBe('bigint');
});
