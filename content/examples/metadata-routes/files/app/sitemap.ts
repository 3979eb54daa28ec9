import type { MetadataRoute } from 'next';

const products = ['lamp', 'chair'];

export default function sitemap(): MetadataRoute.Sitemap {
  return products.map((product) => ({
    url: `https://shop.example.com/products/${product}`,
    lastModified: '2026-05-01',
    changeFrequency: 'weekly',
  }));
}
