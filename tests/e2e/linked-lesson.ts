import type { Project } from '@/lib/project/project';
import { getRoute } from './use-workbench';

const TEXT = `---
title: Mine
summary: A lesson of my own.
next: ['16']
mode: development
minutes: 2
open: [app/api/a/route.ts]
---

Make it <b>answer</b>. [Nowhere](javascript:alert(1))

- [ ] Answers
`;

/** A lesson as an instructor writes it: an ordinary project. Its check fails. */
export function linkedLesson(): Project {
  const checks = [{ name: 'Answers', send: { url: '/api/a' }, expect: { status: 200 }, mistakes: [] }];
  const route = getRoute('return new Response(null, { status: 404 });');
  const files = { 'lesson.md': TEXT, 'checks.json': JSON.stringify(checks), 'app/api/a/route.ts': route };
  return { version: 1, next: '16', mode: 'development', files };
}
