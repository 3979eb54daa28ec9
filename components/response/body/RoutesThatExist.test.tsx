import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WorkbenchProvider } from '@/components/context/WorkbenchContext';
import { createWorkbench } from '@/lib/workbench/workbench';
import { RoutesThatExist } from './RoutesThatExist';

const GET = 'export const GET = () => new Response();\n';

/** What is said of a path that no route of these files answers. */
function textOf(paths: string[]): string {
  const files = Object.fromEntries(paths.map((path) => [path, GET]));
  const connect = () => Promise.reject(new Error('there is no sandbox'));
  const workbench = createWorkbench({
    project: { version: 1, next: '16', mode: 'development', files },
    connect,
    tab: null,
  });
  const html = renderToString(
    <WorkbenchProvider workbench={workbench}>
      <RoutesThatExist />
    </WorkbenchProvider>,
  );
  return html.replace(/<[^>]*>/g, '');
}

test('the routes that exist are named with their methods, or that there is none', () => {
  expect(textOf(['app/api/a/route.ts'])).toContain('These routes exist:/api/a GET');
  expect(textOf([])).toContain('The project has no route yet');
});

test('a folder that is named as in Express is asked about, unless that name is taken', () => {
  const express = 'app/api/users/:id/route.ts';
  const next = 'app/api/users/[id]/route.ts';
  const question = `Next.js takes this path literally. Did you mean ${next}?`;
  expect(textOf([express])).toContain(question);
  expect(textOf([next])).not.toContain('Did you mean');
  expect(textOf([express, next])).not.toContain(question);
});
