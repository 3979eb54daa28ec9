import { pagePolicy } from '@/lib/security/page-policy.mjs';

export const dynamic = 'force-static';

/** Another site that serves `sandbox.html`, as in next.config.ts. */
const sandboxOrigin = process.env['SANDBOX_ORIGIN'];
const policy = pagePolicy({ inlineScripts: [], framed: true, sandboxOrigin });

/** What `public/embed.js` loads for a playground that shows nothing: React would be a third of its page's start. */
const DOCUMENT = `<!doctype html>
<html lang="en" data-sandbox="${sandboxOrigin ?? ''}/sandbox.html">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
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
