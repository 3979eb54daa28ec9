import type { Program } from './program';

/** Packages that speak to services, each asked for what it does before or instead of an answer. */
export const services: Program[] = [
  {
    name: '@vercel/functions',
    version: '3.9.9',
    code: `import { geolocation, ipAddress, waitUntil } from '@vercel/functions';
export async function answer() {
  const headers = { 'x-real-ip': '203.0.113.7', 'x-vercel-ip-city': 'Z%C3%BCrich', 'x-vercel-ip-country': 'CH' };
  const request = new Request('http://localhost/', { headers });
  let thrown = null;
  try { waitUntil(3); } catch (error) { thrown = error.message; }
  return [geolocation(request), ipAddress(request), thrown];
}`,
  },
  {
    name: 'next-auth',
    version: '4.24.15',
    code: `import { encode, decode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import GitHub from 'next-auth/providers/github';
export async function answer() {
  const token = await encode({ token: { sub: '1', name: 'Ada' }, secret: 'secret', maxAge: 60 });
  const { sub, name, iat, exp } = await decode({ token, secret: 'secret' });
  // bundlers give what CommonJS calls its default, Node.js the whole of it
  const [credentials, github] = [Credentials, GitHub].map((provider) => provider.default ?? provider);
  const { id, type } = credentials({ credentials: {}, authorize: () => null });
  return [token.split('.').length, sub, name, exp - iat, id, type, github({ clientId: 'a', clientSecret: 'b' }).authorization];
}`,
  },
  {
    name: '@aws-sdk/client-s3',
    version: '3.1175.0',
    code: `import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
export async function answer() {
  const requestHandler = { handle: async (request) => {
    const { method, hostname, path, query } = request;
    throw Object.assign(new Error('stopped'), { seen: [method, hostname, path, query, Boolean(request.headers.authorization)] });
  } };
  const client = new S3Client({ region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, requestHandler, maxAttempts: 1 });
  const { seen } = await client.send(new GetObjectCommand({ Bucket: 'files', Key: 'a b.txt' })).catch((error) => error);
  const missing = new NoSuchKey({ message: 'gone', $metadata: {} });
  return [seen, missing.name, missing.message, missing.$fault, missing instanceof Error];
}`,
  },
  {
    name: '@vercel/blob',
    version: '2.8.0',
    code: `import { BlobError, put } from '@vercel/blob';
export async function answer() {
  const error = await put('a.txt', 'text', { access: 'public', token: '' }).catch((error) => error);
  const other = await put('', 'text', { access: 'public', token: 'vercel_blob_rw_x_y' }).catch((error) => error);
  return [error instanceof BlobError, error.message.slice(0, 40), other.message];
}`,
  },
  {
    name: '@upstash/ratelimit',
    version: '2.2.0',
    beside: { '@upstash/redis': '1.39.0' },
    code: `import { Ratelimit } from '@upstash/ratelimit';
export async function answer() {
  const counts = new Map();
  const redis = { evalsha: async () => [3, 60000], eval: async () => [3, 60000], get: async (key) => counts.get(key) ?? null, set: async (key, value) => counts.set(key, value) };
  const limit = new Ratelimit({ redis, limiter: Ratelimit.fixedWindow(3, '10 s'), ephemeralCache: false, analytics: false });
  const { success, limit: most } = await limit.limit('ada');
  return [typeof Ratelimit.slidingWindow, success, most];
}`,
  },
  {
    name: '@upstash/redis',
    version: '1.39.0',
    code: `import { Redis } from '@upstash/redis';
const seen = [];
const fetched = async (url, init) => {
  seen.push([String(url), init.body]);
  const isMany = JSON.parse(init.body)[0] instanceof Array;
  return Response.json(isMany ? [{ result: 'T0s=' }, { result: 2 }] : { result: 'T0s=' });
};
export async function answer() {
  const before = globalThis.fetch;
  globalThis.fetch = fetched;
  try {
    const redis = new Redis({ url: 'https://example.com', token: 'x', enableTelemetry: false, enableAutoPipelining: false });
    const set = await redis.set('a', { b: 1 }, { ex: 5 });
    const many = await redis.pipeline().set('a', 1).incr('b').exec();
    return [set, many, seen];
  } finally { globalThis.fetch = before; }
}`,
  },
  {
    name: '@trigger.dev/sdk',
    version: '4.8.3',
    code: `import { retry, schemaTask, task, tasks } from '@trigger.dev/sdk';
export async function answer() {
  const greet = task({ id: 'greet', run: async ({ name }) => 'Hello ' + name });
  const error = await tasks.trigger('greet', {}).catch((error) => error);
  return [greet.id, typeof schemaTask, typeof retry.onThrow, error.name];
}`,
  },
  {
    name: 'svix',
    version: '1.99.1',
    code: `import { Webhook } from 'svix';
export function answer() {
  const webhook = new Webhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  const at = new Date();
  const signature = webhook.sign('msg_1', at, '{"a":1}');
  const headers = { 'svix-id': 'msg_1', 'svix-timestamp': String(Math.floor(at / 1000)), 'svix-signature': signature };
  let wrong;
  try { webhook.verify('{"a":2}', headers); } catch (error) { wrong = [error.name, error.message]; }
  return [webhook.verify('{"a":1}', headers), wrong, webhook.sign('msg_1', new Date(0), 'x')];
}`,
  },
  {
    name: 'uploadthing',
    version: '7.7.4',
    code: `import { createRouteHandler, createUploadthing } from 'uploadthing/next';
import { UTApi, UTFile } from 'uploadthing/server';
export async function answer() {
  const route = createUploadthing();
  const router = { image: route({ image: { maxFileSize: '4MB' } }).onUploadComplete(() => undefined) };
  const { GET } = createRouteHandler({ router, config: { token: btoa(JSON.stringify({ apiKey: 'sk_live_x', appId: 'app', regions: ['sea1'] })) } });
  const response = await GET(new Request('http://localhost/api/uploadthing'));
  return [response.status, await response.json(), new UTFile(['a'], 'a.txt').name, typeof UTApi];
}`,
  },
  {
    name: '@supabase/supabase-js',
    version: '2.109.0',
    code: `import { createClient } from '@supabase/supabase-js';
export async function answer() {
  const seen = [];
  const fetch = async (url, init) => { seen.push([String(url), init.method, new Headers(init.headers).get('apikey')]); return Response.json([{ id: 1 }]); };
  const client = createClient('https://example.supabase.co', 'key', { global: { fetch }, realtime: { transport: class {} }, auth: { persistSession: false, autoRefreshToken: false } });
  const { data, status } = await client.from('users').select('id,name').eq('id', 1).order('name').limit(2);
  return [data, status, seen];
}`,
  },
  {
    name: 'openid-client',
    version: '6.9.0',
    code: `import * as client from 'openid-client';
export async function answer() {
  const config = new client.Configuration({ issuer: 'https://example.com', authorization_endpoint: 'https://example.com/authorize' }, 'id');
  const challenge = await client.calculatePKCECodeChallenge('verifier-verifier-verifier-verifier-verifier');
  const url = client.buildAuthorizationUrl(config, { redirect_uri: 'http://localhost/cb', scope: 'openid', code_challenge: challenge });
  return [url.href, client.randomState().length];
}`,
  },
  {
    name: 'stripe',
    version: '23.1.0',
    code: `import Stripe from 'stripe';
export async function answer() {
  const stripe = new Stripe('sk_test_x');
  const header = await stripe.webhooks.generateTestHeaderStringAsync({ payload: '{"id":"evt_1"}', secret: 'whsec_x' });
  const event = await stripe.webhooks.constructEventAsync('{"id":"evt_1"}', header, 'whsec_x');
  const error = await stripe.webhooks.constructEventAsync('{"id":"evt_2"}', header, 'whsec_x').catch((error) => error);
  return [event, error.type];
}`,
  },
  {
    name: 'resend',
    version: '6.38.0',
    code: `import { Resend } from 'resend';
export async function answer() {
  const before = globalThis.fetch;
  let sent;
  globalThis.fetch = async (url, init) => { sent = [String(url), JSON.parse(init.body)]; return Response.json({ id: '1' }); };
  try {
    const { data } = await new Resend('re_x').emails.send({ from: 'a@example.com', to: 'b@example.com', subject: 'Hi', html: '<p>Hi</p>' });
    let missing;
    try { new Resend(); } catch (error) { missing = error.message; }
    return [data, sent, missing];
  } finally { globalThis.fetch = before; }
}`,
  },
  {
    name: 'nodemailer',
    version: '10.6.1',
    code: `import nodemailer from 'nodemailer';
export async function answer() {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const { message, envelope } = await transport.sendMail({ from: 'a@example.com', to: 'b@example.com', subject: 'Hällo', text: 'Hi', date: new Date(0), messageId: '<1@example.com>' });
  return [message.toString(), envelope];
}`,
  },
];
