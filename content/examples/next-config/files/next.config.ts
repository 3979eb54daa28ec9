import type { NextConfig } from 'next';

const config: NextConfig = {
  // The client is told to go elsewhere.
  redirects: () => Promise.resolve([{ source: '/shop/:id', destination: '/api/products/:id', permanent: false }]),
  // The client sees nothing: another route answers.
  rewrites: () => Promise.resolve([{ source: '/p/:id', destination: '/api/products/:id' }]),
  headers: () =>
    Promise.resolve([{ source: '/api/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] }]),
};

export default config;
