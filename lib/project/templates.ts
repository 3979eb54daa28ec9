import type { NextVersion } from '@/sandbox/protocol';
import { basename } from './file-path';
import { routeTemplate } from './route-template';

/** The text a new file at `path` starts with, right for that version of Next.js; '' where nothing is usual. */
export function templateFor(path: string, next: NextVersion): string {
  const name = basename(path);
  if (/^route\.(?:tsx?|jsx?)$/.test(name)) return routeTemplate(path, next);
  if (/^(?:src\/)?middleware\.[jt]s$/.test(path)) return middleware('middleware', name);
  if (/^(?:src\/)?proxy\.[jt]s$/.test(path)) return middleware('proxy', name);
  if (/^next\.config\.(?:ts|js|mjs)$/.test(path)) return nextConfig(name);
  if (name.endsWith('.http') || name.endsWith('.rest')) return HTTP_FILE;
  return metadataFile(path, name);
}

function middleware(kind: 'middleware' | 'proxy', name: string): string {
  const typed = name.endsWith('.ts');
  const imports = typed ? 'NextResponse, type NextRequest' : 'NextResponse';
  return `import { ${imports} } from 'next/server';

export function ${kind}(request${typed ? ': NextRequest' : ''}) {
  const headers = new Headers(request.headers);
  headers.set('x-pathname', request.nextUrl.pathname);
  return NextResponse.next({ request: { headers } });
}

export const config = {
  matcher: '/api/:path*',
};
`;
}

/** Next.js 14 reads no next.config.ts, but a file of that name is the author's choice. */
function nextConfig(name: string): string {
  const body = `{
  async headers() {
    return [{ source: '/api/:path*', headers: [{ key: 'x-content-type-options', value: 'nosniff' }] }];
  },
};
`;
  if (name.endsWith('.ts'))
    return `import type { NextConfig } from 'next';\n\nconst nextConfig: NextConfig = ${body}\nexport default nextConfig;\n`;
  const typed = `/** @type {import('next').NextConfig} */\nconst nextConfig = ${body}\n`;
  return typed + (name.endsWith('.mjs') ? 'export default nextConfig;\n' : 'module.exports = nextConfig;\n');
}

const HTTP_FILE = `@host = http://localhost:3000

### Hello
GET {{host}}/api/hello
accept: application/json
`;

function metadataFile(path: string, name: string): string {
  if (!/^(?:src\/)?app\//.test(path)) return '';
  const [stem, extension] = [name.replace(/\.[jt]sx?$/, ''), name.split('.').pop()];
  const typed = extension === 'ts' || extension === 'tsx';
  if (stem === 'sitemap') return metadataRoute('sitemap', 'Sitemap', SITEMAP, typed);
  if (stem === 'robots') return metadataRoute('robots', 'Robots', ROBOTS, typed);
  if (stem === 'manifest') return metadataRoute('manifest', 'Manifest', MANIFEST, typed);
  return '';
}

function metadataRoute(name: string, type: string, value: string, typed: boolean): string {
  const imports = typed ? `import type { MetadataRoute } from 'next';\n\n` : '';
  return `${imports}export default function ${name}()${typed ? `: MetadataRoute.${type}` : ''} {\n  return ${value};\n}\n`;
}

const SITEMAP = `[
    { url: 'http://localhost:3000/', lastModified: new Date(), changeFrequency: 'weekly', priority: 1 },
  ]`;

const ROBOTS = `{
    rules: { userAgent: '*', allow: '/', disallow: '/private/' },
    sitemap: 'http://localhost:3000/sitemap.xml',
  }`;

const MANIFEST = `{
    name: 'My app',
    short_name: 'App',
    start_url: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#000000',
    icons: [{ src: '/icon.png', sizes: '512x512', type: 'image/png' }],
  }`;
