import { createMissingModule } from './internal/missing';

/** Undocumented; msw imports it for connections that no code here opens. */
export default createMissingModule('_http_common', 'HTTPParser freeParser isLenient prepareError');
