import { afterEach, expect, test } from 'vitest';
import { definedNames, setDefinedNames } from './defined-names';

afterEach(() => setDefinedNames({}));

test('a name that nothing else has stands for its value, and a dotted one for an object with that member', () => {
  setDefinedNames({ NAME: 'shop', LIMIT: 5, 'settings.name': 'inner', 'settings.deep.level': 3 });
  const names = definedNames({});
  expect(names).toMatchObject({ NAME: 'shop', LIMIT: 5 });
  const settings = names['settings'] as { name: string; deep: { level: number } };
  expect([settings.name, settings.deep.level]).toEqual(['inner', 3]);
});

test('a member of what is there already is seen by modules only', () => {
  setDefinedNames({ 'process.flavour': 'mint' });
  const own = { pid: 7 };
  const { process: seen } = definedNames({ process: own }) as { process: { pid: number; flavour: string } };
  expect([seen.pid, seen.flavour]).toEqual([7, 'mint']);
  expect(own).toEqual({ pid: 7 });
});
