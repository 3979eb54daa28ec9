import { expect, test } from 'vitest';
import { buildFileTree, checkNewPath, movePath } from './file-tree';

test('folders come before files and hold what lies in them', () => {
  const tree = buildFileTree(['requests.http', 'app/api/b/route.ts', 'app/api/a.ts'], ['lib']);
  expect(tree.map((node) => node.id)).toEqual(['app', 'lib', 'requests.http']);
  expect(tree[0]!.children[0]!.children.map((node) => node.id)).toEqual(['app/api/b', 'app/api/a.ts']);
});

test('moving a folder moves what lies in it and nothing beside it', () => {
  expect(movePath('app/api/a.ts', 'app/api', 'app/v2')).toBe('app/v2/a.ts');
  expect(movePath('app/apiary.ts', 'app/api', 'app/v2')).toBe('app/apiary.ts');
});

test('a taken, empty or climbing path is refused with a reason', () => {
  expect(checkNewPath('a/b.ts', ['a/b.ts'])).toBe('This name is taken.');
  expect(checkNewPath('a/b.ts/c.ts', ['a/b.ts'])).toBe('A file cannot be a folder.');
  expect(checkNewPath('a//b.ts', [])).toBe('Give it a name.');
  expect(checkNewPath('../b.ts', [])).toContain('..');
  expect(checkNewPath('app/api/[id]/route.ts', ['a.ts'])).toBeNull();
});
