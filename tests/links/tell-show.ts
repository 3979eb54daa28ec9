import type { ShowMessage } from '@/lib/present/show-message';
import type { Project } from '@/lib/project/project';

export interface CreatedShow {
  id: string;
  url: string;
  secret: string;
}

const project: Project = { version: 1, title: 'Talk', next: '16', mode: 'development', files: { 'a.ts': '// a' } };

export async function createShow(server: string): Promise<CreatedShow> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server}/api/follow`, { method: 'POST', headers, body: JSON.stringify(project) });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as CreatedShow;
}

/** Tells a show what it looks like now, as its writer does. */
export function tell(
  server: string,
  { id, secret }: CreatedShow,
  count: number,
  message: object,
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${server}/api/follow/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ count, message }),
    ...(signal && { signal }),
  });
}

/** A stage with 30 lines of code and an answer. */
export function shotOf(title: string): ShowMessage {
  const code = '  const [first] = await Promise.resolve([1, 2, 3]); // 60 columns\n'.repeat(30);
  return {
    type: 'shot',
    shot: {
      ...{ at: 0, count: 3, title, file: 'app/api/a/route.ts', code, lines: [3, 5], isDark: false, zoom: 0 },
      ...{ linesAbove: 0, link: null },
      request: { method: 'GET', url: '/api/a', headers: 'accept: application/json', body: '' },
      answer: {
        status: 200,
        text: `200 OK\ncontent-type: application/json\n\n${'{"a": 1}\n'.repeat(40)}`,
        isDone: true,
      },
    },
  };
}
