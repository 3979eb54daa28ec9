import { expect, test } from 'vitest';
import { sealPage } from './seal-pages.mjs';

const HELLO = "'sha256-mTytrf2QssaOZNGNRT1WCtMRd3ocH8LJxQQu5qMUanU='";

test('a page allows its own inline scripts by hash, and no other', () => {
  const sealed = sealPage(
    '<html><head lang="en"><script src="/a.js" async=""></script></head><script>hello()</script></html>',
  );
  expect(sealed).toMatch(
    /^<html><head lang="en"><meta http-equiv="Content-Security-Policy" content="[^"]+"\/><script src/,
  );
  expect(sealed).toContain(`script-src 'self' 'wasm-unsafe-eval' ${HELLO};`);
  expect(sealed).not.toMatch(/script-src[^;]*unsafe-inline/);
});

test('a page that has a policy stays as it is', () => {
  const sealed = sealPage('<head></head>');
  expect(sealPage(sealed)).toBe(sealed);
});
