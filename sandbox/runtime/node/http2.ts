import { createMissingModule } from './internal/missing';

const module = createMissingModule(
  'http2',
  'connect constants createServer createSecureServer getDefaultSettings getPackedSettings ' +
    'getUnpackedSettings performServerHandshake Http2ServerRequest Http2ServerResponse',
);

export const { connect, createServer, createSecureServer, constants } = module;

export default module;
