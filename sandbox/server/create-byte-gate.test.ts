import { expect, test } from 'vitest';
import { createByteGate } from './create-byte-gate';

test('what fits goes at once, the rest in order, and something too large goes alone', async () => {
  const gate = createByteGate(10);
  const entered: string[] = [];
  const enter = (name: string, bytes: number) => gate.enter(bytes).then(() => entered.push(name));
  void enter('a', 4);
  void enter('b', 6);
  void enter('large', 50);
  void enter('c', 0);
  await Promise.resolve();
  expect(entered).toEqual(['a', 'b']);
  gate.leave(4);
  gate.leave(6);
  await Promise.resolve();
  expect(entered).toEqual(['a', 'b', 'large']);
  gate.leave(50);
  await Promise.resolve();
  expect(entered).toEqual(['a', 'b', 'large', 'c']);
});
