import type { NextConfig } from 'next';
import { pagePolicy, permissionsPolicy } from './lib/security/page-policy.mjs';
import { headerPolicy } from './sandbox/frame/content-security-policy.mjs';

const development = process.env.NODE_ENV === 'development';
/** Another site that serves `sandbox.html`, such as https://sandbox.example; by default this one does. */
const sandboxOrigin = process.env['SANDBOX_ORIGIN'];

/** What every answer carries. */
const everywhere = [
  { key: 'Content-Security-Policy', value: pagePolicy({ development, sandboxOrigin }) },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: permissionsPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
];

/** What pages of other origins may load: `embed.js`, and what the embedded page and its workers load in turn. */
const forOtherOrigins = [
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  { key: 'Access-Control-Allow-Origin', value: '*' },
];

/** A page that asks for COEP may only embed pages that ask for it too, and these only start workers that do. */
const inIsolatedPages = [
  { key: 'Cross-Origin-Embedder-Policy', value: 'require-corp' },
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
];

/** The only page that other sites may frame. */
const embed = [
  ...inIsolatedPages,
  { key: 'Content-Security-Policy', value: pagePolicy({ development, sandboxOrigin, framed: true }) },
];

const sandbox = [...inIsolatedPages, { key: 'Content-Security-Policy', value: headerPolicy }];

/** What a server adds to the files it serves; another host is told the same in its own way. */
const served: NextConfig = {
  rewrites: () => Promise.resolve([{ source: '/sandbox.html', destination: '/generated/sandbox.html' }]),
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: everywhere },
      { source: '/embed.js', headers: forOtherOrigins },
      { source: '/generated/:path*', headers: [...forOtherOrigins, ...inIsolatedPages] },
      { source: '/_next/static/:path*', headers: [...forOtherOrigins, ...inIsolatedPages] },
      { source: '/embed', headers: embed },
      { source: '/sandbox.html', headers: sandbox },
      { source: '/generated/sandbox.html', headers: sandbox },
    ]),
};

/** `npm run build:static`: plain files, each page in a folder of its own as any host finds it. */
const plainFiles: NextConfig = { output: 'export', trailingSlash: true };

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  env: sandboxOrigin ? { NEXT_PUBLIC_SANDBOX_URL: `${sandboxOrigin}/sandbox.html` } : {},
  ...(process.env['NEXT_PUBLIC_STATIC'] ? plainFiles : served),
};

export default config;
