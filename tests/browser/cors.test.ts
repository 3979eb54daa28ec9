import { expect, test } from 'vitest';
import { CORS_TABLE } from '../../lib/cors/fixtures/cors-table';
import { launchChromium } from './chromium';
import { measureCors } from './measure-cors';

test('Chromium does what the table of CORS says, row by row, and says it in the same words', async () => {
  const browser = await launchChromium();
  try {
    const measured = await measureCors(browser, CORS_TABLE);
    const differences = CORS_TABLE.flatMap((row, at) => {
      const { asks, blocked } = row;
      const isSame = measured[at]?.asks === asks && measured[at].blocked === blocked;
      return isSame ? [] : [{ row, measured: measured[at] }];
    });
    expect(differences).toEqual([]);
  } finally {
    await browser.close();
  }
});
