import { startAhead } from './start-ahead';

// The entry of the bundle `public/generated/host.js`, which `load-host.ts` hands to the page's code.
export { createLocalSandbox } from './create-local-sandbox';

startAhead();
