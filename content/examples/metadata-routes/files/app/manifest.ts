import type { MetadataRoute } from 'next';

export default function manifest(): MetadataRoute.Manifest {
  return { name: 'The Shop', short_name: 'Shop', start_url: '/', display: 'standalone', theme_color: '#3459d6' };
}
