import type { MetadataRoute } from 'next';

export const dynamic = 'force-static';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Route Handler Playground',
    short_name: 'route.ts',
    description: 'Edit a Next.js route.ts, press Send, and see what the server answers.',
    start_url: '/',
    display: 'standalone',
    background_color: '#111317',
    theme_color: '#111317',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}
