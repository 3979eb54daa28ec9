import type { TrapCase } from './trap-case';

/** Mistakes with caches. */
export const CACHES: TrapCase[] = [
  {
    id: 'tag-without-profile',
    next: ['16'],
    wrong: `import { revalidateTag } from 'next/cache';
export function POST() {
  revalidateTag('posts');
  return Response.json(1);
}
`,
    line: 3,
    mended: `import { revalidateTag } from 'next/cache';
export function POST() {
  revalidateTag('posts', 'max');
  return Response.json(1);
}
`,
  },
  {
    id: 'update-tag-in-handler',
    next: ['16'],
    wrong: `import { updateTag } from 'next/cache';
export function POST() {
  updateTag('posts');
  return Response.json(1);
}
`,
    line: 3,
    mended: `import { updateTag, revalidateTag } from 'next/cache';
export function POST() {
  revalidateTag('posts', { expire: 0 });
  return Response.json(1);
}
`,
  },
  {
    id: 'personal-answer-cached',
    wrong: `import type { NextRequest } from 'next/server';
export function GET(request: NextRequest) {
  const name = request.cookies.get('name')?.value;
  return Response.json({ name }, { headers: { 'Cache-Control': 'public, max-age=60' } });
}
`,
    line: 4,
    mended: `import type { NextRequest } from 'next/server';
export function GET(request: NextRequest) {
  const name = request.cookies.get('name')?.value;
  return Response.json({ name }, { headers: { 'Cache-Control': 'private, no-store' } });
}
`,
    right: `import type { NextRequest } from 'next/server';
export function GET(request: NextRequest) {
  const name = request.cookies.get('name')?.value;
  return Response.json({ name }, { headers: { 'Cache-Control': 'public, max-age=60', Vary: 'Cookie' } });
}
`,
  },
  {
    id: 'request-of-static',
    wrong: `import type { NextRequest } from 'next/server';
export const dynamic = 'force-static';
export const GET = (request: NextRequest) => Response.json({ page: request.nextUrl.searchParams.get('page') });
`,
    line: 3,
    mended: `import type { NextRequest } from 'next/server';
export const dynamic = 'force-dynamic';
export const GET = (request: NextRequest) => Response.json({ page: request.nextUrl.searchParams.get('page') });
`,
    right: `export const dynamic = 'force-static';
export const GET = () => Response.json({ at: Date.now() });
`,
  },
  {
    id: 'static-beside-post',
    wrong: `export const dynamic = 'force-static';
export const GET = () => Response.json(1);
export const POST = () => Response.json(2);
`,
    line: 1,
    mended: `export const GET = () => Response.json(1);
export const POST = () => Response.json(2);
`,
  },
  {
    id: 'tag-without-profile',
    next: ['16'],
    wrong: `import { revalidateTag as expire } from 'next/cache';
export function POST() {
  expire(
    'posts', // all of them
  );
  return Response.json(1);
}
`,
    line: 3,
    mended: `import { revalidateTag as expire } from 'next/cache';
export function POST() {
  expire(
    'posts', 'max', // all of them
  );
  return Response.json(1);
}
`,
    right: `import { revalidateTag } from 'next/cache';
const expire = (...given: Parameters<typeof revalidateTag>) => revalidateTag(...given);
export function POST() {
  expire('posts', 'max');
  return Response.json(1);
}
`,
  },
];
