import { expect, test } from 'vitest';
import { Disk } from './disk';
import { entriesOf, fillDisk } from './disk-entries';

test("a disk filled with another's entries holds its files, its empty folders and their times", () => {
  const disk = new Disk('/project');
  disk.write('/project/a/b.txt', 'b');
  disk.makeFolder('/project/logs');
  disk.write('/tmp/c.bin', new Uint8Array([1, 2]));
  disk.file('/project/a/b.txt')!.mtimeMs = 5;
  const other = new Disk('/project');
  fillDisk(other, structuredClone(entriesOf(disk)));
  expect(other.text('/project/a/b.txt')).toBe('b');
  expect(other.file('/project/a/b.txt')!.mtimeMs).toBe(5);
  expect(other.isFolder('/project/logs')).toBe(true);
  expect(other.file('/tmp/c.bin')!.bytes).toEqual(new Uint8Array([1, 2]));
  expect(entriesOf(other)).toEqual(entriesOf(disk));
});
