import type { NextConfig } from 'next';
import { embed, everywhere, forOtherOrigins, generated, page, sandbox } from './lib/security/response-headers.mjs';
import { headerPolicy } from './sandbox/frame/content-security-policy.mjs';

const development = process.env.NODE_ENV === 'development';
/** Another site that serves `sandbox.html`, such as https://sandbox.example; by default this one does. */
const sandboxOrigin = process.env['SANDBOX_ORIGIN'];
const policy = { development, sandboxOrigin };

/** The last rule that names a header wins. */
const headers: [source: string, headers: Record<string, string>][] = [
  ['/:path*', { ...everywhere, ...page(policy) }],
  ['/embed.js', forOtherOrigins],
  ['/generated/:path*', generated],
  ['/_next/static/:path*', generated],
  ['/embed', embed(policy)],
  ['/sandbox.html', sandbox(headerPolicy)],
  ['/generated/sandbox.html', sandbox(headerPolicy)],
];

/** What a server adds to the files it serves; another host is told the same in its own way. */
const served: NextConfig = {
  rewrites: () => Promise.resolve([{ source: '/sandbox.html', destination: '/generated/sandbox.html' }]),
  headers: () =>
    Promise.resolve(
      headers.map(([source, named]) => ({
        source,
        headers: Object.entries(named).map(([key, value]) => ({ key, value })),
      })),
    ),
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
