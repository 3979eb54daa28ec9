import type { Project } from '@/lib/project/project';
import type { Failure } from '@/sandbox/host/playground';

/** Code that never lets the event loop turn again, by where it stands, and what the visitor is to be told of it. */
export interface Loop {
  name: string;
  project: Project;
  named: Pick<Failure, 'file' | 'line'> & { message: string };
}

const FINE = "export function GET() {\n  return new Response('fine');\n}\n";

function project(files: Record<string, string>): Project {
  return { version: 1, next: '16', mode: 'development', files: { 'app/api/send/route.ts': FINE, ...files } };
}

function blocked(what: string, file: string, line?: number): Loop['named'] {
  const place = line === undefined ? file : `${file}:${line}`;
  return {
    file,
    ...(line !== undefined && { line }),
    message: `${what} at ${place} blocked the server; it was restarted`,
  };
}

/** Each answers at `/api/send`. */
export const loops: Loop[] = [
  {
    name: 'in a handler',
    project: project({ 'app/api/send/route.ts': '// a loop\nexport function GET() {\n  for (;;);\n}\n' }),
    named: blocked('the handler', 'app/api/send/route.ts', 2),
  },
  {
    name: 'at the top of a module',
    project: project({
      'app/api/send/route.ts': `import { rows } from '@/lib/rows';\n${FINE}export const count = rows;\n`,
      'lib/rows.ts': 'export const rows = 1;\nfor (;;);\n',
    }),
    named: blocked('the module', 'lib/rows.ts'),
  },
  {
    name: 'in middleware, after a wait',
    project: project({
      'middleware.ts': `import { NextResponse } from 'next/server';

export async function middleware() {
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (;;);
  return NextResponse.next();
}
`,
    }),
    named: blocked('the middleware', 'middleware.ts', 3),
  },
  {
    name: 'in the configuration',
    project: project({ 'next.config.mjs': 'for (;;);\nexport default {};\n' }),
    named: blocked('the module', 'next.config.mjs'),
  },
];

/** Code that does nothing wrong, though some of it takes its time. */
export const healthyProject: Project = project({
  'middleware.ts': `import { NextResponse } from 'next/server';

export function middleware() {
  return NextResponse.next();
}
`,
  'app/api/redirect/route.ts': `import { redirect } from 'next/navigation';

export function GET() {
  redirect('/api/send');
}
`,
  'app/api/waits/route.ts': `export async function GET() {
  await new Promise((resolve) => setTimeout(resolve, 6500));
  return new Response('waited');
}
`,
  'app/api/text/route.ts': `export async function POST(request: Request) {
  const text = await request.text();
  return Response.json({ length: text.length });
}
`,
});

export interface HealthyRequest {
  url: string;
  method?: string;
  /** How long a text to send, in bytes. */
  bodyBytes?: number;
  status: number;
}

export const healthyRequests: HealthyRequest[] = [
  { url: '/api/send', status: 200 },
  { url: '/api/redirect', status: 307 },
  { url: '/api/send', method: 'OPTIONS', status: 204 },
  { url: '/api/nothing', status: 404 },
  { url: '/api/text', method: 'POST', bodyBytes: 12e6, status: 200 },
];
