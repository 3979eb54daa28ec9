import type { MetadataRoute } from 'next';
import { products } from '@/lib/products';

export default function sitemap(): MetadataRoute.Sitemap {
  return products.map((product) => ({ url: `https://shop.example/products/${product}` }));
}
