/** The packages that projects may import, each of which is bundled by `scripts/build-packages.mjs`. */
export const BUNDLED_PACKAGES = ['bcryptjs', 'jose', 'nanoid', 'stripe', 'zod', 'zod-openapi'] as const;

/** What can be imported of them: specifier -> the expression that it stands for, or null for a bundle of its own. */
export const BUNDLED_ENTRIES: Readonly<Record<string, string | null>> = {
  bcryptjs: null,
  jose: null,
  ...aliases("require('jose')", [
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
  ]),
  'jose/base64url': "require('jose').base64url",
  'jose/errors': "require('jose').errors",
  nanoid: null,
  'nanoid/non-secure': null,
  stripe: null,
  zod: null,
  'zod/locales': "require('zod/v4/locales')",
  'zod/mini': null,
  'zod/v3': null,
  'zod/v4': "require('zod')",
  'zod/v4/core': null,
  'zod/v4/locales': null,
  'zod/v4/mini': "require('zod/mini')",
  'zod/v4-mini': "require('zod/mini')",
  'zod-openapi': null,
  'zod-openapi/api': null,
};

function aliases(expression: string, specifiers: readonly string[]): Record<string, string> {
  return Object.fromEntries(specifiers.map((specifier) => [specifier, expression]));
}
