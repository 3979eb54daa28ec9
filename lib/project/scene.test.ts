import { expect, test } from 'vitest';
import type { Project } from './project';
import { rebasedScenes, wholeScenes, withScenes } from './scene';

const project: Project = { version: 1, next: '16', mode: 'development', files: { 'a.ts': '1', 'b.ts': '1' } };
const scenes: Project['scenes'] = [
  { title: 'One', files: {} },
  { title: 'Two', files: { 'a.ts': '2', 'b.ts': null }, next: '15' },
  { title: 'Three', files: { 'c.ts': { base64: 'QQ==' } }, mode: 'production' },
];

test('a scene stands on the scene before', () => {
  expect(wholeScenes({ ...project, scenes })).toEqual([
    { title: 'One', next: '16', mode: 'development', files: { 'a.ts': '1', 'b.ts': '1' } },
    { title: 'Two', next: '15', mode: 'development', files: { 'a.ts': '2' } },
    { title: 'Three', next: '15', mode: 'production', files: { 'a.ts': '2', 'c.ts': { base64: 'QQ==' } } },
  ]);
});

test('scenes in another order are what they were', () => {
  const whole = wholeScenes({ ...project, scenes }).reverse();
  const reordered = withScenes(project, whole);
  expect(wholeScenes(reordered)).toEqual(whole);
  expect(reordered.scenes?.[1]).toEqual({ title: 'Two', mode: 'development', files: { 'c.ts': null } });
});

test('without scenes a project is what it was', () => {
  expect(withScenes({ ...project, scenes }, [])).toEqual(project);
});

test('scenes stay what they are while the project is edited', () => {
  const files = { 'a.ts': 'edited', 'd.ts': 'new' };
  const edited = { ...project, files, scenes: rebasedScenes(scenes, project.files, files) };
  expect(wholeScenes(edited)).toEqual(wholeScenes({ ...project, scenes }));
});
