/** The app that both sides run: three files, one of which every edit changes. */
export const BENCH_FILES = {
  'app/layout.tsx':
    'export default function Layout({ children }: { children: React.ReactNode }) {\n  return <html><body>{children}</body></html>;\n}\n',
  'lib/comments.ts': "export const comments = [{ id: 1, text: 'First' }, { id: 2, text: 'Second' }];\n",
  'app/api/comments/route.ts': routeOf(0),
};

export const BENCH_URL = '/api/comments';

/** @returns the route's source in its nth version; its answers say which one that is */
export function routeOf(revision: number): string {
  return [
    "import { NextResponse } from 'next/server';",
    "import { comments } from '../../../lib/comments';",
    '',
    'export async function GET() {',
    `  return NextResponse.json({ revision: ${revision}, comments });`,
    '}',
    '',
  ].join('\n');
}
