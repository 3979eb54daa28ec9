import { ImageResponse } from 'next/og';
import type { NextRequest } from 'next/server';

// The file is route.tsx: it contains JSX.
export function GET(request: NextRequest) {
  const title = request.nextUrl.searchParams.get('title') ?? 'Route handlers';
  const style = { display: 'flex', width: '100%', height: '100%', padding: 48, fontSize: 56 } as const;
  return new ImageResponse(<div style={{ ...style, color: 'white', background: '#3459d6' }}>{title}</div>, {
    width: 600,
    height: 315,
  });
}
