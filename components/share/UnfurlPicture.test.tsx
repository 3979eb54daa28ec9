import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { UnfurlPicture } from './UnfurlPicture';

test('the picture is a file of ours, a PNG of the size that is unfurled', () => {
  const [, address = ''] = /property="og:image" content="([^"]+)"/.exec(renderToString(<UnfurlPicture />)) ?? [];
  const bytes = readFileSync(path.join('public', address));
  expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
});
