import { startHeadless } from './start-headless';

// The entry of the bundle `public/generated/headless.js`, the script of `/embed/headless.html`.

// Before the host is loaded, which starts a server of that kind (sandbox/host/start-ahead.ts).
document.documentElement.dataset['start'] = new URLSearchParams(location.search).get('start') ?? '';
startHeadless();
