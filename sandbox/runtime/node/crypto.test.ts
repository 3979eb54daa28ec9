import { Buffer } from 'node:buffer';
import node from 'node:crypto';
import { expect, test } from 'vitest';
import ours from './crypto';

type Crypto = typeof node;
const mine = ours as unknown as Crypto;

const texts = ['', 'hello', 'ünï¢ödé 😀', 'x'.repeat(1000)];
const digests = [
  'md5',
  'sha1',
  'sha224',
  'sha256',
  'SHA256',
  'sha384',
  'sha512',
  'sha512-256',
  'ripemd160',
  'RSA-SHA256',
  'sha3-256',
];
const key = Buffer.alloc(32, 7);
const iv = Buffer.alloc(16, 9);
const password = 'correct horse';

/** What a call gives, or the error it throws, as something that can be compared. */
function outcome(crypto: Crypto, call: (crypto: Crypto) => unknown): unknown {
  try {
    const value = call(crypto);
    return value instanceof Uint8Array || value instanceof ArrayBuffer
      ? Buffer.from(value as Uint8Array).toString('hex')
      : value;
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    return { name, message, code };
  }
}

test.each(digests)('%s: the same digests and HMACs as Node in every encoding', (digest) => {
  for (const text of texts) {
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(mine.createHash(digest).update(text).digest(encoding)).toBe(
        node.createHash(digest).update(text).digest(encoding),
      );
      const [a, b] = [mine.createHmac(digest, 'key'), node.createHmac(digest, 'key')];
      expect(a.update(text).digest(encoding)).toBe(b.update(text).digest(encoding));
    }
  }
});

const calls: [string, (crypto: Crypto) => unknown][] = [
  ['digest as a Buffer', (c) => c.createHash('sha256').update('a').digest()],
  [
    'several updates',
    (c) =>
      c
        .createHash('sha1')
        .update('a')
        .update(Buffer.from('b'))
        .update(new Uint16Array([1, 2]))
        .digest('hex'),
  ],
  ['update with an encoding', (c) => c.createHash('md5').update('00ff', 'hex').update('AP8=', 'base64').digest('hex')],
  [
    'copy',
    (c) => {
      const a = c.createHash('sha256').update('a');
      const b = a.copy().update('b');
      return [a.digest('hex'), b.digest('hex')];
    },
  ],
  ['hmac with a key of bytes', (c) => c.createHmac('sha256', Buffer.from('00ff', 'hex')).update('a').digest('hex')],
  [
    'hmac with a key object',
    (c) =>
      c
        .createHmac('sha256', c.createSecretKey(Buffer.from('k')))
        .update('a')
        .digest('hex'),
  ],
  [
    'hmac digested twice',
    (c) => {
      const h = c.createHmac('sha256', 'k');
      h.digest();
      return h.digest('hex');
    },
  ],
  [
    'hash digested twice',
    (c) => {
      const h = c.createHash('sha256');
      h.digest();
      return h.digest();
    },
  ],
  [
    'update after digest',
    (c) => {
      const h = c.createHash('sha256');
      h.digest();
      return h.update('a');
    },
  ],
  ['unknown hash', (c) => c.createHash('nope')],
  ['unknown hmac', (c) => c.createHmac('nope', 'k')],
  ['hmac without a key', (c) => c.createHmac('sha256', undefined as never)],
  ['hash of a number', (c) => c.createHash('sha256').update(5 as never)],
  ['hash of an object', (c) => c.createHash('sha256').update({ a: 1 } as never)],
  ['hash of nothing', (c) => c.createHash('sha256').update(undefined as never)],
  ['hash without a name', (c) => c.createHash(undefined as never)],
  ['timingSafeEqual of equals', (c) => c.timingSafeEqual(Buffer.from('ab'), Buffer.from('ab'))],
  ['timingSafeEqual of different', (c) => c.timingSafeEqual(Buffer.from('ab'), new Uint8Array([1, 2]))],
  ['timingSafeEqual of lengths', (c) => c.timingSafeEqual(Buffer.from('ab'), Buffer.from('abc'))],
  ['timingSafeEqual of strings', (c) => c.timingSafeEqual('ab' as never, 'ab' as never)],
  ['pbkdf2', (c) => c.pbkdf2Sync(password, 'salt', 1000, 32, 'sha256')],
  ['pbkdf2 with an unknown digest', (c) => c.pbkdf2Sync(password, 'salt', 1, 32, 'nope')],
  ['pbkdf2 without iterations', (c) => c.pbkdf2Sync(password, 'salt', 0, 32, 'sha1')],
  ['scrypt', (c) => c.scryptSync(password, 'salt', 64)],
  ['scrypt with options', (c) => c.scryptSync(password, Buffer.from('salt'), 32, { N: 1024, r: 4, p: 2 })],
  ['scrypt with a bad cost', (c) => c.scryptSync(password, 'salt', 32, { N: 3 })],
  ['hkdf', (c) => c.hkdfSync('sha512', 'key', 'salt', 'info', 64)],
  [
    'aes-256-gcm',
    (c) => {
      const a = c.createCipheriv('aes-256-gcm', key, iv.subarray(0, 12));
      a.setAAD(Buffer.from('aad'));
      return [a.update('secret', 'utf8', 'hex') + a.final('hex'), a.getAuthTag().toString('hex')];
    },
  ],
  [
    'aes-256-cbc',
    (c) => {
      const a = c.createCipheriv('aes-256-cbc', key, iv);
      return a.update('secret '.repeat(9), 'utf8', 'base64') + a.final('base64');
    },
  ],
  [
    'aes-128-ctr',
    (c) => {
      const a = c.createCipheriv('aes-128-ctr', key.subarray(16), iv);
      return Buffer.concat([a.update('secret'), a.final()]);
    },
  ],
  [
    'a forged message',
    (c) => {
      const d = c.createDecipheriv('aes-256-gcm', key, iv.subarray(0, 12));
      d.setAuthTag(Buffer.alloc(16));
      d.update('abcd', 'hex');
      return d.final();
    },
  ],
  ['a key of the wrong length', (c) => c.createCipheriv('aes-256-gcm', 'short', iv)],
  ['an initialization vector of the wrong length', (c) => c.createCipheriv('aes-256-cbc', key, Buffer.alloc(3))],
  ['an unknown cipher', (c) => c.createCipheriv('nope', key, iv)],
  ['randomInt of nothing', (c) => c.randomInt(5, 5)],
  ['randomInt of a text', (c) => c.randomInt('a' as never)],
  ['randomBytes below zero', (c) => c.randomBytes(-1)],
  ['randomBytes of a text', (c) => c.randomBytes('a' as never)],
  ['randomFillSync of a text', (c) => c.randomFillSync('a' as never)],
  ['exported key object', (c) => c.createSecretKey(Buffer.from('k')).export()],
];

test.each(calls)('%s: as Node', (_name, call) => {
  expect(outcome(mine, call)).toEqual(outcome(node, call));
});

test('what was enciphered can be deciphered', () => {
  for (const name of ['aes-256-cbc', 'aes-256-gcm'] as const) {
    const cipher = mine.createCipheriv(name as 'aes-256-gcm', key, iv);
    const bytes = Buffer.concat([cipher.update('sécret'), cipher.final()]);
    const decipher = node.createDecipheriv(name as 'aes-256-gcm', key, iv);
    if (name === 'aes-256-gcm') decipher.setAuthTag(cipher.getAuthTag());
    expect(decipher.update(bytes, undefined, 'utf8') + decipher.final('utf8')).toBe('sécret');
    const back = mine.createDecipheriv(name as 'aes-256-gcm', key, iv);
    if (name === 'aes-256-gcm') back.setAuthTag(cipher.getAuthTag());
    expect(back.update(bytes, undefined, 'utf8') + back.final('utf8')).toBe('sécret');
  }
});

test('callbacks get what the synchronous forms give', async () => {
  const keys = await Promise.all([
    new Promise((resolve) => mine.pbkdf2('a', 'b', 1, 8, 'sha1', (_error, value) => resolve(value.toString('hex')))),
    new Promise((resolve) => mine.scrypt('a', 'b', 8, (_error, value) => resolve(value.toString('hex')))),
    new Promise((resolve) => mine.randomBytes(8, (_error, value) => resolve(value.length))),
    new Promise((resolve) => mine.randomInt(1, 2, (_error, value) => resolve(value))),
  ]);
  const expected = [
    node.pbkdf2Sync('a', 'b', 1, 8, 'sha1').toString('hex'),
    node.scryptSync('a', 'b', 8).toString('hex'),
  ];
  expect(keys).toEqual([...expected, 8, 1]);
});

test('random values are of the size and range asked for', () => {
  expect(mine.randomBytes(200_000)).toHaveLength(200_000);
  expect(mine.randomUUID()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const values = Array.from({ length: 500 }, () => mine.randomInt(3, 6));
  expect([...new Set(values)].sort()).toEqual([3, 4, 5]);
});

test('signing says that it is missing', () => {
  expect(() => mine.createSign('sha256')).toThrow("The playground has no 'crypto.createSign'");
});

test.each(['aes-128-cbc', 'aes-192-ctr', 'aes-256-ecb', 'aes-256-gcm'])(
  '%s: text in pieces comes out piece by piece, as from Node',
  (name) => {
    const pieces = ['five ', 'and twenty', '', 'characters, with ünïcödé', 'x'.repeat(3000)];
    const of = (crypto: Crypto) => {
      const bytes = key.subarray(0, Number(name.split('-')[1]) / 8);
      const start = name.endsWith('ecb') ? null : iv;
      const cipher = crypto.createCipheriv(name as 'aes-256-gcm', bytes, start as Buffer);
      const closed = [...pieces.map((piece) => cipher.update(piece, 'utf8', 'hex')), cipher.final('hex')];
      const opener = crypto.createDecipheriv(name as 'aes-256-gcm', bytes, start as Buffer);
      if (name.endsWith('gcm')) opener.setAuthTag(cipher.getAuthTag());
      return [closed, [...closed.map((piece) => opener.update(piece, 'hex', 'utf8')), opener.final('utf8')]];
    };
    expect(of(mine)).toEqual(of(node));
  },
);
