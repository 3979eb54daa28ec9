import type { Program } from './program';

/** Packages that need nobody else. */
export const libraries: Program[] = [
  {
    name: 'drizzle-orm',
    version: '0.45.4',
    code: `import { and, desc, eq, sql } from 'drizzle-orm';
import { pgTable, serial, text } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pg-proxy';
const users = pgTable('users', { id: serial().primaryKey(), name: text().notNull() });
export async function answer() {
  const seen = [];
  const db = drizzle(async (query, values) => { seen.push([query, values]); return { rows: [[1, 'Ada']] }; });
  const rows = await db.select().from(users).where(and(eq(users.name, 'Ada'), sql\`\${users.id} > 0\`)).orderBy(desc(users.id)).limit(3);
  return [rows, seen, db.insert(users).values({ name: 'Bo' }).returning().toSQL()];
}`,
  },
  {
    name: 'date-fns',
    version: '4.4.0',
    code: `import { addDays, differenceInCalendarMonths, format, formatDistance, parseISO } from 'date-fns';
import { de } from 'date-fns/locale';
export function answer() {
  const day = parseISO('2026-02-27T00:00:00Z');
  return [format(addDays(day, 3), 'PPPP', { locale: de }), formatDistance(day, addDays(day, 40)), differenceInCalendarMonths(addDays(day, 70), day)];
}`,
  },
  {
    name: '@trpc/server',
    version: '11.25.2',
    code: `import { initTRPC, TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
const t = initTRPC.create();
const router = t.router({
  greet: t.procedure.input((value) => String(value)).query(({ input }) => 'Hello ' + input),
  fails: t.procedure.query(() => { throw new TRPCError({ code: 'NOT_FOUND', message: 'nobody' }); }),
});
export async function answer() {
  const ask = async (path) => {
    const req = new Request('http://localhost/trpc/' + path);
    const response = await fetchRequestHandler({ endpoint: '/trpc', req, router, createContext: () => ({}) });
    const { result, error } = await response.json();
    return [response.status, result ?? [error.message, error.code, error.data.code]];
  };
  return [await ask('greet?input=' + encodeURIComponent('"Ada"')), await ask('fails'), await ask('none')];
}`,
  },
  {
    name: 'better-auth',
    version: '1.7.25',
    code: `import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
export async function answer() {
  const database = memoryAdapter({ user: [], session: [], account: [], verification: [] });
  const auth = betterAuth({ baseURL: 'http://localhost:3000', secret: 'a-secret-that-is-long-enough-for-it', database, emailAndPassword: { enabled: true }, logger: { disabled: true }, telemetry: { enabled: false } });
  const ask = (path, body) => auth.handler(new Request('http://localhost:3000/api/auth/' + path, { method: 'POST', headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' }, body: JSON.stringify(body) }));
  const up = await ask('sign-up/email', { email: 'ada@example.com', password: 'password1234', name: 'Ada' });
  const { user } = await up.json();
  const wrong = await ask('sign-in/email', { email: 'ada@example.com', password: 'password4321' });
  const right = await ask('sign-in/email', { email: 'ada@example.com', password: 'password1234' });
  return [up.status, user.name, user.email, wrong.status, await wrong.json(), right.status, right.headers.has('set-cookie')];
}`,
  },
  {
    name: 'hono',
    version: '4.13.19',
    code: `import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { cors } from 'hono/cors';
import { handle } from 'hono/vercel';
import { streamText } from 'hono/streaming';
const app = new Hono().basePath('/api');
app.use('/open/*', cors());
app.use('/secret', bearerAuth({ token: 'x' }));
app.get('/open/:name', (c) => c.json({ hello: c.req.param('name') }));
app.get('/secret', (c) => c.text('secret'));
app.get('/stream', (c) => streamText(c, async (stream) => { await stream.write('a'); await stream.write('b'); }));
export async function answer() {
  const GET = handle(app);
  const ask = async (path) => { const response = await GET(new Request('http://localhost/api/' + path)); return [response.status, await response.text(), [...response.headers]]; };
  return [await ask('open/ada'), await ask('secret'), await ask('stream'), await ask('none')];
}`,
  },
  {
    name: '@modelcontextprotocol/sdk',
    version: '1.32.2',
    beside: { zod: '4.6.7' },
    code: `import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
export async function answer() {
  const server = new McpServer({ name: 'test', version: '1.0.0' });
  server.registerTool('add', { description: 'Adds', inputSchema: { a: z.number(), b: z.number() } }, async ({ a, b }) => ({ content: [{ type: 'text', text: String(a + b) }] }));
  const client = new Client({ name: 'test', version: '1.0.0' });
  const [left, right] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(left), client.connect(right)]);
  const { tools } = await client.listTools();
  const bad = await client.callTool({ name: 'add', arguments: { a: 'x' } });
  return [tools, await client.callTool({ name: 'add', arguments: { a: 1, b: 2 } }), bad];
}`,
  },
  {
    name: 'ua-parser-js',
    version: '2.0.10',
    code: `import { UAParser } from 'ua-parser-js';
import { isBot } from 'ua-parser-js/helpers';
export function answer() {
  const ua = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
  const { browser, os, device, engine } = UAParser(ua);
  return [browser, os, device, engine, typeof isBot];
}`,
  },
  {
    name: 'uuid',
    version: '14.0.3',
    code: `import { NIL, parse, stringify, v4, v5, v7, validate, version } from 'uuid';
export function answer() {
  const ids = [v4(), v7()];
  return [ids.map((id) => [validate(id), version(id)]), v5('hello', v5.URL), stringify(parse(NIL)), validate('x')];
}`,
  },
  {
    name: 'zod',
    version: '4.6.7',
    code: `import { z } from 'zod';
export function answer() {
  const user = z.object({ name: z.string().min(2), age: z.coerce.number().int() });
  return [user.parse({ name: 'Ada', age: '36' }), user.safeParse({ name: 'A', age: 'x' }).error.issues, z.toJSONSchema(user)];
}`,
  },
  {
    name: 'jose',
    version: '6.2.17',
    code: `import { SignJWT, errors, exportJWK, generateKeyPair, jwtVerify } from 'jose';
export async function answer() {
  const secret = new TextEncoder().encode('secret-secret-secret-secret-secret');
  const token = await new SignJWT({ sub: '1' }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt(0).sign(secret);
  const error = await jwtVerify(token.slice(0, -2), secret).catch((error) => error);
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const signed = await new SignJWT({ a: 1 }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
  return [token, error.code, error instanceof errors.JOSEError, (await jwtVerify(signed, publicKey)).payload, Object.keys(await exportJWK(publicKey)).sort()];
}`,
  },
  {
    name: 'superjson',
    version: '2.2.7',
    code: `import superjson from 'superjson';
export function answer() {
  const value = { at: new Date(0), ids: new Set([1n, 2n]), by: new Map([['a', undefined]]), url: new URL('http://localhost/a') };
  const text = superjson.stringify(value);
  const back = superjson.parse(text);
  return [text, back.ids.has(2n), back.at.toISOString(), back.url.href];
}`,
  },
  {
    name: 'bcryptjs',
    version: '3.0.3',
    code: `import bcrypt from 'bcryptjs';
export async function answer() {
  const salt = '$2b$04$abcdefghijklmnopqrstuu';
  const hash = await bcrypt.hash('password', salt);
  return [hash, await bcrypt.compare('password', hash), bcrypt.compareSync('other', hash), bcrypt.getRounds(hash)];
}`,
  },
  {
    name: 'nanoid',
    version: '5.1.16',
    code: `import { customAlphabet, nanoid, urlAlphabet } from 'nanoid';
export function answer() {
  return [nanoid().length, customAlphabet('a', 5)(), urlAlphabet];
}`,
  },
  {
    name: 'jsonwebtoken',
    version: '9.0.3',
    code: `import jwt from 'jsonwebtoken';
import { generateKeyPairSync } from 'node:crypto';
export function answer() {
  const token = jwt.sign({ sub: '1', iat: 1 }, 'secret');
  const errors = [];
  for (const [given, secret] of [[token, 'other'], ['x.y.z', 'secret'], [jwt.sign({ exp: 1 }, 'secret'), 'secret']]) {
    try { jwt.verify(given, secret); } catch (error) { errors.push([error.name, error.message]); }
  }
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = jwt.sign({ a: 1, iat: 1 }, privateKey, { algorithm: 'RS256' });
  return [token, jwt.verify(token, 'secret'), errors, jwt.verify(signed, publicKey), jwt.decode(token, { complete: true })];
}`,
  },
  {
    name: 'axios',
    version: '1.21.1',
    code: `import axios, { AxiosError } from 'axios';
export async function answer() {
  const adapter = async (config) => ({ data: JSON.stringify({ url: axios.getUri(config), method: config.method, sent: config.data }), status: 200, statusText: 'OK', headers: {}, config });
  const client = axios.create({ baseURL: 'https://example.com/api', adapter, params: { q: ['a', 'b c'] } });
  client.interceptors.response.use((response) => ({ ...response, data: { ...response.data, seen: true } }));
  const refused = await axios.get('http://127.0.0.1:1/', { adapter: async (config) => { throw new AxiosError('no', 'ECONNREFUSED', config); } }).catch((error) => error);
  return [(await client.post('/users', { a: 1 })).data, refused.code, axios.isAxiosError(refused), axios.isCancel(refused)];
}`,
  },
  {
    name: 'lodash',
    version: '4.18.1',
    code: `import _ from 'lodash';
import debounce from 'lodash/debounce.js';
export function answer() {
  const people = [{ name: 'Ada', at: { city: 'London' } }, { name: 'Bo', at: { city: 'Oslo' } }];
  return [_.groupBy(people, 'at.city'), _.merge({ a: { b: 1 } }, { a: { c: 2 } }), _.template('Hi <%= name %>')({ name: 'Ada' }), _.isEqual(new Map([[1, 2]]), new Map([[1, 2]])), typeof debounce(() => 1)];
}`,
  },
  {
    name: 'marked',
    version: '18.2.1',
    code: `import { Marked, marked } from 'marked';
export async function answer() {
  const own = new Marked({ gfm: true, renderer: { link: ({ href }) => '<' + href + '>' } });
  return [marked.parse('# Hi\\n\\n- a\\n- b'), await own.parse('| a |\\n| - |\\n| [x](y) |', { async: true })];
}`,
  },
  {
    name: 'msw',
    version: '2.15.0',
    code: `import { getResponse, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
const user = 'https://api.example.com/users/:id';
const handlers = [http.get(user, ({ params }) => HttpResponse.json({ id: params.id }))];
export async function answer() {
  const network = setupServer(...handlers);
  const ask = () => fetch('https://api.example.com/users/7').then(async (r) => [r.status, r.url, await r.json()], String);
  network.listen({ onUnhandledRequest: 'bypass' });
  try {
    const first = await ask();
    network.use(http.get(user, () => HttpResponse.json('other', { status: 201 }), { once: true }));
    const seen = [first, await ask(), await ask()];
    network.use(http.get(user, () => HttpResponse.error()));
    seen.push(await ask());
    network.resetHandlers();
    const direct = await getResponse(handlers, new Request('https://api.example.com/users/3'));
    return [...seen, await ask(), await direct.json()];
  } finally {
    network.close();
  }
}`,
  },
];
