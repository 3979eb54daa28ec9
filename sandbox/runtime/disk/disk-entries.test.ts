import { expect, test } from 'vitest';
import { Disk } from './disk';
import { entriesOf, fillDisk } from './disk-entries';

test("a disk filled with another's entries holds its files, its empty folders and their times", () => {
  const disk = new Disk('/project');
  disk.write('/project/a/b.txt', 'b');
  disk.makeFolder('/project/logs');
  disk.write('/tmp/c.bin', new Uint8Array([1, 2]));
  disk.file('/project/a/b.txt')!.mtimeMs = 5;
  disk.write('/project/written.txt', 'by the code');
  disk.resize(disk.file('/project/written.txt')!, 11);
  const other = new Disk('/project');
  fillDisk(other, structuredClone(entriesOf(disk)));
  expect(other.text('/project/a/b.txt')).toBe('b');
  expect(other.file('/project/a/b.txt')!.mtimeMs).toBe(5);
  expect(other.isFolder('/project/logs')).toBe(true);
  expect(other.file('/tmp/c.bin')!.bytes).toEqual(new Uint8Array([1, 2]));
  expect(['written.txt', 'a/b.txt'].map((name) => other.file(`/project/${name}`)!.isCounted)).toEqual([true, false]);
  expect(entriesOf(other)).toEqual(entriesOf(disk));
});
