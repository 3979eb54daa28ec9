import type nodeFs from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Disk } from '../runtime/disk/disk';
import { setDisk } from '../runtime/node/file-system';
import ourFs from '../runtime/node/fs';
import { watchWrittenFiles, type Written } from './written-files';

const fs = ourFs as unknown as typeof nodeFs;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch() {
  const disk = new Disk('/project');
  setDisk(disk);
  disk.write('/project/data.json', '{}');
  const told: Written[] = [];
  const noteUpdate = watchWrittenFiles(disk, (written) => told.push(written));
  return { disk, told, noteUpdate };
}

test('what is written is told once, however often it changes, and without what the host wrote', () => {
  const { told } = watch();
  for (let count = 0; count < 1000; count++) fs.appendFileSync('/tmp/log', 'line\n');
  fs.mkdirSync('/project/public');
  fs.writeFileSync('/project/public/a.txt', '');
  fs.renameSync('/project/public/a.txt', '/project/public/b.txt');
  vi.advanceTimersByTime(1000);
  const files = [
    { path: '/project/public/b.txt', byteLength: 0 },
    { path: '/tmp/log', byteLength: 5000 },
  ];
  expect(told).toEqual([{ files, more: 0 }]);
});

test("a project's file that a handler changed is told until the host writes it", () => {
  const { disk, told, noteUpdate } = watch();
  fs.writeFileSync('/project/data.json', '{"a":1}');
  vi.advanceTimersByTime(1000);
  disk.write('/project/data.json', '{"a":1}');
  noteUpdate();
  vi.advanceTimersByTime(1000);
  expect(told.map(({ files }) => files)).toEqual([[{ path: '/project/data.json', byteLength: 7 }], []]);
});

test('of many files the first are told by name', () => {
  const { told } = watch();
  for (let count = 0; count < 250; count++) fs.writeFileSync(`/tmp/${count}`, '');
  vi.advanceTimersByTime(1000);
  expect([told[0]?.files.length, told[0]?.more]).toEqual([200, 50]);
});
