import type { NextConfig } from 'next';
import { docsHeaderPolicy } from './lib/security/docs-policy.mjs';
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
  ['/embed/:path*', embed(policy)],
  ['/sandbox.html', sandbox(headerPolicy)],
  ['/generated/sandbox.html', sandbox(headerPolicy)],
  ['/generated/docs/frame.html', sandbox(docsHeaderPolicy)],
];

/** Large files of which `scripts/lib/write-generated.mjs` keeps compressed copies: the smallest that whoever asks can read is sent. */
const large = [
  { file: 'esbuild-[^/]+\\.wasm', type: 'application/wasm' },
  { file: '(?:host|headless|next-[^/]+)\\.js', type: 'text/javascript; charset=UTF-8' },
];
const reads = (coding: string) => ({
  type: 'header' as const,
  key: 'accept-encoding',
  value: `.*\\b${coding}\\b.*`,
});
const copies = [
  { coding: 'br', extension: 'br', has: [reads('br')], missing: [] },
  { coding: 'gzip', extension: 'gz', has: [reads('gzip')], missing: [reads('br')] },
];
const compressed = large.flatMap(({ file, type }) =>
  copies.map((copy) => ({ ...copy, type, source: `/generated/:file(${file})` })),
);

/** What a server adds to the files it serves; another host is told the same in its own way. */
const served: NextConfig = {
  rewrites: () =>
    Promise.resolve({
      beforeFiles: compressed.map(({ source, has, missing, extension }) => ({
        ...{ source, has, missing },
        destination: `/generated/:file.${extension}`,
      })),
      afterFiles: [{ source: '/sandbox.html', destination: '/generated/sandbox.html' }],
    }),
  headers: () =>
    Promise.resolve([
      ...headers.map(([source, named]) => ({ source, headers: listOf(named) })),
      ...compressed.map(({ source, has, missing, coding, type }) => ({
        ...{ source, has, missing },
        headers: listOf({ 'Content-Encoding': coding, 'Content-Type': type, Vary: 'Accept-Encoding' }),
      })),
    ]),
};

/** `npm run build:static`: plain files, each page in a folder of its own as any host finds it. */
const plainFiles: NextConfig = { output: 'export', trailingSlash: true };

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run check` does that, with the same tsconfig.
  typescript: { ignoreBuildErrors: true },
  env: sandboxOrigin ? { NEXT_PUBLIC_SANDBOX_URL: `${sandboxOrigin}/sandbox.html` } : {},
  ...(process.env['NEXT_PUBLIC_STATIC'] ? plainFiles : served),
};

function listOf(headers: Record<string, string>): { key: string; value: string }[] {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

export default config;
