import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run test:exports`: installs exported projects from npm's registry, which takes minutes, so `npm test` leaves it out. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: { name: 'exports', include: ['tests/exports/**/*.test.ts'] },
});
