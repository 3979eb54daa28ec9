import { unstable_cache } from 'next/cache';

let reads = 0;
export const products = ['Lamp', 'Chair'];

/** Expensive, so its result is kept under the tag `products` until someone revalidates it. */
export const readProducts = unstable_cache(
  async () => {
    await Promise.resolve();
    return { products: [...products], reads: ++reads };
  },
  ['products'],
  { tags: ['products'] },
);
