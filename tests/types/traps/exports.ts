import type { TrapCase } from './trap-case';

/** Mistakes with what a route file exports. */
export const EXPORTS: TrapCase[] = [
  {
    id: 'default-export',
    wrong: `export default async function handler(request: Request) {
  return Response.json(request.method);
}
`,
    line: 1,
    mended: `export async function GET(request: Request) {
  return Response.json(request.method);
}
`,
  },
  {
    id: 'default-export',
    wrong: `const handler = () => Response.json(1);
export default handler;
`,
    line: 2,
    mended: `const handler = () => Response.json(1);
export { handler as GET };
`,
  },
  {
    id: 'lower-case-handler',
    wrong: `export async function get() {
  return Response.json(1);
}
export const POST = get;
`,
    line: 1,
    mended: `export async function GET() {
  return Response.json(1);
}
export const POST = GET;
`,
    right: `const get = () => Response.json(1);
export { get as GET };
`,
  },
  {
    id: 'config-of-pages',
    wrong: `export const config = { api: { bodyParser: false } };
export const POST = (request: Request) => new Response(request.body);
`,
    line: 1,
    mended: `export const POST = (request: Request) => new Response(request.body);
`,
  },
  {
    id: 'misspelt-option',
    wrong: `export const dynamc = 'force-static';
export const GET = () => Response.json(1);
`,
    line: 1,
    mended: `export const dynamic = 'force-static';
export const GET = () => Response.json(1);
`,
  },
  {
    id: 'wrong-option-value',
    next: ['14'],
    wrong: `export const dynamic = 'force_static';
export const GET = () => Response.json(1);
`,
    line: 1,
    mended: `export const dynamic = 'force-static';
export const GET = () => Response.json(1);
`,
  },
  {
    id: 'computed-revalidate',
    next: ['15', '16'],
    wrong: `export const revalidate = 60 * 10;
export const GET = () => Response.json(1);
`,
    line: 1,
    mended: `export const revalidate = 600;
export const GET = () => Response.json(1);
`,
  },
  {
    id: 'other-export',
    next: ['14', '15'],
    wrong: `export const LIMIT = 3;
export const GET = () => Response.json(LIMIT);
`,
    line: 1,
    mended: `const LIMIT = 3;
export const GET = () => Response.json(LIMIT);
`,
    right: `export interface A {
  a: string;
}
export const revalidate = 3;
export const GET = () => Response.json(1);
`,
  },
  {
    id: 'lower-case-handler',
    wrong: `function put() {
  return Response.json(1);
}
export { put };
`,
    line: 4,
    mended: `function put() {
  return Response.json(1);
}
export { put as PUT };
`,
  },
  {
    id: 'lower-case-handler',
    wrong: `export const patch = () => Response.json(1);
void { patch };
`,
    line: 1,
    mended: `export const PATCH = () => Response.json(1);
void { patch: PATCH };
`,
  },
  {
    id: 'lower-case-handler',
    next: ['16'],
    wrong: `export const post = async (request: Request) => new Response(request.body);
`,
    line: 1,
    mended: `export const POST = async (request: Request) => new Response(request.body);
`,
    right: `export const options = { providers: ['a'] };
export const head = 'a';
export const GET = () => Response.json([options, head]);
`,
  },
  {
    id: 'wrong-option-value',
    next: ['14'],
    wrong: `export const runtime = 'edg';
export const GET = () => Response.json(1);
`,
    line: 1,
    mended: `export const runtime = 'edge';
export const GET = () => Response.json(1);
`,
    right: `export const runtime = 'experimental-edge';
export const GET = () => Response.json(1);
`,
  },
  {
    id: 'default-export',
    wrong: `const app = { fetch: (request: Request) => new Response(request.body) };
export default app.fetch;
`,
    line: 2,
    mended: `const app = { fetch: (request: Request) => new Response(request.body) };
export const GET = app.fetch;
`,
  },
  {
    id: 'default-export',
    wrong: `export default { fetch: (request: Request) => new Response(request.body) };
`,
    line: 1,
    mended: ``,
  },
  {
    id: 'default-export',
    wrong: `export default function handler(request: Request): Response {
  return request.url === '' ? handler(request) : Response.json(1);
}
export const POST = handler;
`,
    line: 1,
    mended: `export function GET(request: Request): Response {
  return request.url === '' ? GET(request) : Response.json(1);
}
export const POST = GET;
`,
  },
];
