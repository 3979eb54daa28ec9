/** The packages that projects may import, each of which is bundled by `scripts/build-packages.mjs`. */
export const BUNDLED_PACKAGES = ['bcryptjs', 'jose', 'nanoid', 'stripe', 'zod', 'zod-openapi'] as const;

/**
 * What can be imported of them: specifier -> null for a bundle of its own, or else the entry whose names it has some of
 * (`jose`), or whose namespace it is (`jose.errors`).
 */
export const BUNDLED_ENTRIES: Readonly<Record<string, string | null>> = {
  bcryptjs: null,
  jose: null,
  ...Object.fromEntries(
    [
      'jose/decode/protected_header',
      'jose/jwe/compact/decrypt',
      'jose/jwe/compact/encrypt',
      'jose/jwk/thumbprint',
      'jose/jwks/local',
      'jose/jwks/remote',
      'jose/jws/compact/sign',
      'jose/jws/compact/verify',
      'jose/jwt/decode',
      'jose/jwt/decrypt',
      'jose/jwt/encrypt',
      'jose/jwt/sign',
      'jose/jwt/unsecured',
      'jose/jwt/verify',
      'jose/key/export',
      'jose/key/generate/keypair',
      'jose/key/generate/secret',
      'jose/key/import',
    ].map((entry) => [entry, 'jose']),
  ),
  'jose/base64url': 'jose.base64url',
  'jose/errors': 'jose.errors',
  nanoid: null,
  'nanoid/non-secure': null,
  'react-dom/server': null,
  'react-dom-18/server': null,
  stripe: null,
  zod: null,
  'zod/locales': null,
  'zod/mini': null,
  'zod/v3': null,
  'zod/v4': null,
  'zod/v4/core': null,
  'zod/v4/locales': null,
  'zod/v4/mini': null,
  'zod/v4-mini': null,
  'zod-openapi': null,
  'zod-openapi/api': null,
};
