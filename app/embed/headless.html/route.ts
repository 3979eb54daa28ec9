/** Put in by Next.js at build time. */
declare const process: { env: { NEXT_PUBLIC_SANDBOX_URL?: string } };

export const dynamic = 'force-static';

const sandbox = process.env.NEXT_PUBLIC_SANDBOX_URL ?? '/sandbox.html';

/** What `public/embed.js` loads for a playground that shows nothing: a page without React, which would be a third of its start. */
const DOCUMENT = `<!doctype html>
<html lang="en" data-sandbox="${sandbox}">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>Route Handler Playground</title>
<link rel="modulepreload" href="/generated/host.js">
<script async type="module" src="/generated/headless.js"></script>
</head>
<body></body>
</html>
`;

export function GET(): Response {
  return new Response(DOCUMENT, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
