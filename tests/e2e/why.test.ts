import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { editorText, replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { response, says, send, SLOW } from './use-workbench';

let page: Page;
shareWorkbench((shared) => (page = shared));

const redirects = `import { NextResponse, type NextRequest } from 'next/server';
export const POST = (request: NextRequest) => NextResponse.redirect(new URL('/api/comments?step=2', request.url), 303);
export function GET(request: NextRequest) {
  const step = request.nextUrl.searchParams.get('step');
  if (step === '2') return NextResponse.redirect(new URL('/api/comments?step=3', request.url), 307);
  return new Response('arrived', {
    headers: [['set-cookie', 'bad=1; SameSite=None'], ['set-cookie', 'deep=1; Path=/admin']],
  });
}
`;

test('a POST is followed through 303 and 307 step by step; a cookie with SameSite=None and no Secure is refused', async () => {
  await replaceText(page, redirects);
  await send(page, 'POST', '/api/comments');
  await says(page, '303 See Other');
  await response(page).getByRole('button', { name: 'Follow' }).click();
  await says(page, 'arrived');
  await response(page).getByRole('button', { name: 'redirected twice' }).waitFor();
  const steps = page.getByRole('list', { name: 'Redirects that were followed' }).getByRole('listitem');
  expect(await steps.allInnerTexts()).toEqual([
    expect.stringMatching(/^POST \/api\/comments 303\s+303: POST becomes GET, without the body/),
    expect.stringMatching(/^GET \/api\/comments\?step=2 307\s+307: GET again/),
    expect.stringMatching(/^GET \/api\/comments\?step=3 200/),
  ]);
  await steps.first().getByRole('button').press('Enter');
  await says(page, '303 See Other');
  await steps.last().getByRole('button').press('Enter');

  await response(page)
    .getByRole('tab', { name: /^Cookies/ })
    .click();
  const cookies = response(page).getByRole('list', { name: 'Cookies that the response sets' });
  await cookies.getByText('A browser refuses this cookie: SameSite=None needs Secure.').waitFor();
  await cookies.getByText('Sent with requests to localhost, below /admin, until the browser is closed.').waitFor();
  await cookies.getByRole('button', { name: 'Fix it in comments/route.ts' }).press('Enter');
  await expect.poll(() => editorText(page)).toContain("'bad=1; SameSite=None; Secure'");
  await send(page, 'GET', '/api/comments?step=3');
  await cookies.getByText('A browser keeps this cookie.').nth(1).waitFor();
  await response(page)
    .getByText(/^deep: Its path is \/admin/)
    .or(cookies.getByText('below /admin'))
    .first()
    .waitFor();
});

test('a cached answer is STALE after the clock moved, then HIT again, and MISS once it is dropped; each button does what it says', async () => {
  await replaceText(
    page,
    "export const dynamic = 'force-static';\nexport const revalidate = 30;\nexport const GET = () => Response.json(Date.now());\n",
  );
  await page.getByRole('radio', { name: 'next start' }).click();
  await page.getByRole('tab', { name: 'Caches' }).click();
  const forecast = page.getByText(/^would answer/);
  await send(page, 'GET', '/api/comments');
  await page
    .getByRole('list', { name: 'Answers of routes' })
    .getByText('/api/comments', { exact: true })
    .waitFor({ timeout: SLOW });
  await expect.poll(() => forecast.innerText()).toContain('would answer HIT now');
  await page.getByRole('button', { name: 'Move the clock by 1 min' }).press('Enter');
  await expect.poll(() => forecast.innerText()).toContain('would answer STALE now');
  await page.getByRole('button', { name: /^clock \+1 min/ }).waitFor();
  await page.getByRole('button', { name: /^Send/ }).click();
  await response(page)
    .getByText(/^cache STALE: /)
    .waitFor();
  await expect.poll(() => forecast.innerText()).toContain('would answer HIT now');
  await page.getByRole('button', { name: /^Send/ }).click();
  await response(page)
    .getByText(/^cache HIT: /)
    .waitFor();
  await page.getByRole('button', { name: 'Drop /api/comments' }).press('Enter');
  await page.getByText('Next’s caches hold nothing').waitFor();
  await page.getByRole('button', { name: /^Send/ }).click();
  await response(page)
    .getByText(/^cache MISS: /)
    .waitFor();
  const sendAndRead = async (state: string) => {
    await page.getByRole('button', { name: /^Send/ }).click();
    await response(page)
      .getByText(new RegExp(`^cache ${state}: `))
      .waitFor();
    await expect.poll(() => forecast.innerText()).toContain('would answer HIT now');
  };
  await expect.poll(() => forecast.innerText()).toContain('would answer HIT now');
  await page.getByRole('button', { name: 'Move the clock by 10 s' }).click();
  await page.getByRole('button', { name: /^clock \+1 min 1\d s/ }).waitFor();
  await sendAndRead('HIT');
  await page.getByRole('button', { name: 'To the next expiry' }).click();
  await expect.poll(() => forecast.innerText()).toContain('would answer STALE now');
  await sendAndRead('STALE');
  await page.getByLabel('Seconds to move the clock by').fill('45');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect.poll(() => forecast.innerText()).toContain('would answer STALE now');
  await sendAndRead('STALE');
  await page.getByLabel('Tag or path to revalidate').fill('/api/comments');
  await page.getByRole('button', { name: 'Revalidate the path' }).click();
  await expect.poll(() => forecast.innerText()).toContain('would answer MISS now');
  await sendAndRead('MISS');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByText('Next’s caches hold nothing').waitFor();

  await page.getByRole('button', { name: /^clock \+/ }).click();
  await page.getByRole('button', { name: 'Restart, back to now' }).click();
  await expect.poll(() => page.getByRole('button', { name: /^clock/ }).count()).toBe(0);
});
