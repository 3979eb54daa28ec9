import * as esbuild from 'esbuild';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createPackageModules } from '../compiler/package-modules';
import { createProjectCompiler } from '../compiler/project-compiler';
import { transformFile } from '../compiler/transform-file';
import { ModuleRegistry } from '../runtime/modules/module-registry';
import { nodeBuiltins } from '../runtime/node/builtins';
import { BUNDLED_ENTRIES, BUNDLED_PACKAGES } from './bundled-packages';

const compiler = createProjectCompiler({
  transform: (path, text, options) => transformFile(esbuild, path, text, options),
  offeredPackages: () => [],
  packages: createPackageModules({
    entries: new Set(Object.keys(BUNDLED_ENTRIES)),
    load: (entry) => readFile(`public/generated/packages/${entry.replaceAll('/', '__')}.js`, 'utf8'),
  }),
});

/** What the function `run` of a file answers, as JSON would carry it. */
async function run(text: string): Promise<unknown> {
  const files = { 'app/route.ts': text, 'app/own.ts': 'export const a = 1;' };
  const { all, diagnostics } = await compiler.compile(files, '16');
  expect(diagnostics).toEqual([]);
  const registry = new ModuleRegistry((name) => nodeBuiltins[name]?.());
  registry.update(all);
  const { run } = registry.load('app/route.ts') as { run: () => unknown };
  return JSON.parse(JSON.stringify(await run())) as unknown;
}

test('zod says what is wrong with a body', async () => {
  const issues = await run(`import { z, ZodError } from 'zod';
    const Comment = z.object({ text: z.string().min(1), stars: z.coerce.number().int() });
    export function run() {
      try { Comment.parse({ text: '', stars: '1.5' }); } catch (error) {
        return [error instanceof ZodError, error.name, error.issues.map(({ path, message }) => [path, message])];
      }
    }`);
  expect(issues).toEqual([
    true,
    'ZodError',
    [
      [['text'], 'Too small: expected string to have >=1 characters'],
      [['stars'], 'Invalid input: expected int, received number'],
    ],
  ]);
});

test("zod's entries are parts of one zod", async () => {
  const parts =
    await run(`import z3 from 'zod/v3'; import * as mini from 'zod/mini'; import * as core from 'zod/v4/core';
    import { z } from 'zod'; import z4, { ZodString } from 'zod/v4'; import { de } from 'zod/locales';
    export const run = () => [
      z.string() instanceof ZodString, z4.string === z.string, mini.string() instanceof core.$ZodString,
      z.string() instanceof core.$ZodString, z3.string().safeParse(1).success, typeof de,
      z.object({ a: mini.string() }).parse({ a: 'b' }), core.globalRegistry === z.globalRegistry,
    ];`);
  expect(parts).toEqual([true, true, true, true, false, 'function', { a: 'b' }, true]);
});

test('nothing of zod is there twice', async () => {
  const same =
    await run(`import * as z from 'zod'; import * as core from 'zod/v4/core'; import * as mini from 'zod/mini';
    import { createDocument } from 'zod-openapi';
    const pattern = (schema) => z.toJSONSchema(schema).pattern;
    export const run = () => [
      pattern(z.base64()) === z.regexes.base64.source, pattern(mini.base64url()) === z.regexes.base64url.source,
      z.toJSONSchema === core.toJSONSchema, z.core === core, core.locales === z.locales, 'default' in z.core,
      createDocument({ openapi: '3.1.0', info: { title: 'a', version: '1' }, components: { schemas: { A: z.base64() } } })
        .components.schemas.A.pattern === z.regexes.base64.source,
    ];`);
  expect(same).toEqual([true, true, true, true, true, false, true]);
});

test('an entry of jose has its own names only', async () => {
  const names = await run(`import * as sign from 'jose/jwt/sign'; import * as base64url from 'jose/base64url';
    export const run = () => [Object.keys(sign), Object.keys(base64url)];`);
  expect(names).toEqual([['SignJWT'], ['decode', 'encode']]);
});

test('messages have the names that the packages gave', async () => {
  const messages =
    await run(`import Stripe from 'stripe'; import { SignJWT, errors } from 'jose'; import * as z from 'zod';
    import * as z3 from 'zod/v3'; import { createDocument } from 'zod-openapi';
    const tell = (run) => { try { run(); } catch (error) { return error.message; } };
    const classes = [Stripe, SignJWT, errors.JOSEError, z3.ZodError];
    export const run = () => [...classes.map((Class) => tell(() => Class())), tell(() => z.string().superRefine(null).parse('a')),
      tell(() => z.string().transform(null).parse('a')), tell(() => createDocument())];`);
  expect(messages).toEqual([
    "Class constructor Stripe cannot be invoked without 'new'",
    "Class constructor SignJWT cannot be invoked without 'new'",
    "Class constructor JOSEError cannot be invoked without 'new'",
    "Class constructor ZodError cannot be invoked without 'new'",
    'fn is not a function',
    'def.transform is not a function',
    "Cannot destructure property 'paths' of 'zodOpenApiObject' as it is undefined.",
  ]);
});

test('a namespace is closed, so that a forgotten new does no harm', async () => {
  const result = await run(`import * as z from 'zod'; import * as own from './own'; import * as again from './own';
    const about = (space) => [Object.prototype.toString.call(space), Object.isSealed(space), '__esModule' in space];
    export async function run() {
      let message; try { z.ZodObject({}); } catch (error) { message = error.message; }
      return [message, Object.getOwnPropertyNames(Object.prototype).length, about(z), about(z.core), about(own),
        own === again, await import('./own') === own];
    }`);
  const closed = ['[object Module]', true, true];
  expect(result).toEqual([expect.stringContaining('object is not extensible'), 12, closed, closed, closed, true, true]);
});

test('jose signs a token and refuses a forged one', async () => {
  const result =
    await run(`import { SignJWT, jwtVerify, errors } from 'jose'; import { SignJWT as Same } from 'jose/jwt/sign';
    import { JWSSignatureVerificationFailed } from 'jose/errors';
    const secret = new TextEncoder().encode('a secret of at least thirty-two bytes');
    export async function run() {
      const token = await new SignJWT({ role: 'admin' }).setProtectedHeader({ alg: 'HS256' }).setSubject('1').sign(secret);
      const { payload } = await jwtVerify(token, secret);
      const forged = await jwtVerify(token.slice(0, -3) + 'AAA', secret).catch((error) =>
        [error.code, error.name, error instanceof JWSSignatureVerificationFailed, error instanceof errors.JOSEError]);
      return { payload, forged, same: Same === SignJWT };
    }`);
  expect(result).toEqual({
    payload: { role: 'admin', sub: '1' },
    forged: ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'JWSSignatureVerificationFailed', true, true],
    same: true,
  });
});

test('bcryptjs hashes a password and knows it again', async () => {
  const result = await run(`import bcrypt, { hash } from 'bcryptjs';
    export async function run() {
      const hashed = await hash('correct horse', 4);
      return [hashed.slice(0, 7), await bcrypt.compare('correct horse', hashed), await bcrypt.compare('wrong', hashed),
        bcrypt.compareSync('a', bcrypt.hashSync('a', 4))];
    }`);
  expect(result).toEqual(['$2b$04$', true, false, true]);
});

test('nanoid makes ids', async () => {
  const [id, short, other, isBuffer] =
    (await run(`import { nanoid, customAlphabet, random } from 'nanoid'; import { nanoid as quick } from 'nanoid/non-secure';
    export const run = () => [nanoid(), customAlphabet('ab', 5)(), quick(8), Buffer.isBuffer(random(2))];`)) as string[];
  expect(id).toMatch(/^[\w-]{21}$/);
  expect(short).toMatch(/^[ab]{5}$/);
  expect(other).toHaveLength(8);
  expect(isBuffer).toBe(true);
});

test('stripe checks the signature of a webhook', async () => {
  const result = await run(`import Stripe from 'stripe'; import { createHmac } from 'crypto';
    const stripe = new Stripe('sk_test_1');
    export function run() {
      const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'payment_intent.succeeded' });
      const time = Math.floor(Date.now() / 1000);
      const sign = (secret: string) => \`t=\${time},v1=\${createHmac('sha256', secret).update(\`\${time}.\${body}\`).digest('hex')}\`;
      const event = stripe.webhooks.constructEvent(body, sign('whsec_1'), 'whsec_1');
      try { stripe.webhooks.constructEvent(body, sign('another'), 'whsec_1'); } catch (error) {
        return [event.type, error.type, error instanceof Stripe.errors.StripeSignatureVerificationError];
      }
    }`);
  expect(result).toEqual(['payment_intent.succeeded', 'StripeSignatureVerificationError', true]);
});

test('stripe calls its API by fetch', async () => {
  const result = await run(`import Stripe from 'stripe';
    export async function run() {
      const real = globalThis.fetch;
      const seen: unknown[] = [];
      globalThis.fetch = async (url, init) => {
        seen.push(init?.method, String(url));
        return Response.json({ id: 'cus_1', object: 'customer' });
      };
      try {
        const { id } = await new Stripe('sk_test_1').customers.create({ email: 'a@b.c' });
        return [...seen, id];
      } finally { globalThis.fetch = real; }
    }`);
  expect(result).toEqual(['POST', 'https://api.stripe.com/v1/customers', 'cus_1']);
});

test('zod-openapi describes schemas made with zod', async () => {
  const document = await run(`import { z } from 'zod'; import { createDocument } from 'zod-openapi';
    const User = z.object({ id: z.string().meta({ description: 'Its id' }) }).meta({ id: 'User' });
    export const run = () => createDocument({
      openapi: '3.1.0', info: { title: 'Users', version: '1' },
      paths: { '/users': { get: { responses: { '200': { description: 'ok', content: { 'application/json': { schema: User } } } } } } },
    });`);
  expect(document).toMatchObject({
    paths: {
      '/users': {
        get: {
          responses: { '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/User' } } } } },
        },
      },
    },
    components: {
      schemas: { User: { type: 'object', properties: { id: { type: 'string', description: 'Its id' } } } },
    },
  });
});

test('every package can be imported by its name', () => {
  expect(BUNDLED_PACKAGES.filter((name) => !(name in BUNDLED_ENTRIES))).toEqual([]);
});
