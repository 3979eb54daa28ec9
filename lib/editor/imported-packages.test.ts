import { expect, test } from 'vitest';
import { importedPackages } from './imported-packages';

test('a package is imported by its name or by what lies in it', () => {
  const files = {
    'app/a/route.ts': 'import { z } from \'zod\';\nimport { SignJWT } from "jose/jwt/sign";',
    'lib/b.js': "const { createDocument } = require('zod-openapi')",
    'readme.md': "import 'stripe'",
    'lib/c.ts': "import './nanoid'; import 'bcryptjs-like'; import lodash from 'lodash'",
  };
  expect(importedPackages(files)).toEqual(['jose', 'zod', 'zod-openapi']);
});
