import { unstable_cache } from 'next/cache';

/** Arguments are part of the key: each name has an entry of its own. */
export const loadProfile = unstable_cache(
  async (name: string) => {
    console.log(`Loading ${name}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { name, stars: name.length * 7 };
  },
  ['profile'],
  { revalidate: 60 },
);
