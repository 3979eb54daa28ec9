import * as base64urlBuffer from '../internal/base64url-buffer';
import * as nodeError from '../internal/node-error';
import * as stream from '../stream';
import * as bytes from './bytes';
import * as cipher from './cipher';
import * as digests from './digests';
import * as hash from './hash';
import * as keyDerivation from './key-derivation';
import * as keyObject from './key-object';
import * as random from './random';

/** The server's own modules that the part `keys` builds on (scripts/build-parts.mjs). */
export const givenToKeys: Record<string, unknown> = {
  'crypto/bytes': bytes,
  'crypto/cipher': cipher,
  'crypto/digests': digests,
  'crypto/hash': hash,
  'crypto/key-derivation': keyDerivation,
  'crypto/key-object': keyObject,
  'crypto/random': random,
  'internal/base64url-buffer': base64urlBuffer,
  'internal/node-error': nodeError,
  stream,
};
