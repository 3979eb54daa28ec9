import { createMissingModule } from './internal/missing';

const module = createMissingModule(
  'tls',
  'getCiphers convertALPNProtocols checkServerIdentity createSecureContext SecureContext TLSSocket Server ' +
    'createServer connect createSecurePair',
);

export const { TLSSocket, Server, connect, createServer, createSecureContext } = module;

export default module;
