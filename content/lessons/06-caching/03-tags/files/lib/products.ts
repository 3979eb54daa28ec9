import { unstable_cache } from 'next/cache';

let reads = 0;
export const products = ['Lamp', 'Chair'];

/** Slow, so its result is kept until someone revalidates the tag. */
export const readProducts = unstable_cache(async () => ({ products: [...products], reads: ++reads }), ['products'], {
  tags: ['products'],
});
