import * as node from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { outcomeOf } from '../fixtures/outcome-of';
import { setPartLoader } from '../internal/parts';
import { nodeBuiltins } from '../builtins';
import { keys } from './keys';

const own = nodeBuiltins.crypto!() as typeof node;

beforeAll(() => setPartLoader(() => keys));

const KINDS: [string, object][] = [
  ['rsa', { modulusLength: 1024 }],
  ['ec', { namedCurve: 'P-256' }],
  ['ec', { namedCurve: 'secp384r1' }],
  ['ec', { namedCurve: 'secp521r1' }],
  ['ec', { namedCurve: 'secp256k1' }],
  ['ed25519', {}],
  ['ed448', {}],
];
const generate = (crypto: typeof node, [type, options]: [string, object]) =>
  crypto.generateKeyPairSync(type as 'ec', options as node.ECKeyPairKeyObjectOptions);
const digestOf = ([type]: [string, object]) => (type.startsWith('ed') ? null : 'sha256');
const text = Buffer.from('what is signed');

describe.each(KINDS)('%s %o', (...kind) => {
  const digest = digestOf(kind);

  test('each verifies what the other signs', () => {
    const theirs = generate(node, kind);
    const ours = generate(own, kind);
    const pem = (key: node.KeyObject, type: 'spki' | 'pkcs8') => key.export({ format: 'pem', type });
    expect(own.verify(digest, text, pem(theirs.publicKey, 'spki'), node.sign(digest, text, theirs.privateKey))).toBe(
      true,
    );
    expect(node.verify(digest, text, pem(ours.publicKey, 'spki'), own.sign(digest, text, ours.privateKey))).toBe(true);
    expect(
      node.verify(digest, text, pem(ours.publicKey, 'spki'), own.sign(digest, text, pem(ours.privateKey, 'pkcs8'))),
    ).toBe(true);
    expect(own.verify(digest, Buffer.from('other'), ours.publicKey, own.sign(digest, text, ours.privateKey))).toBe(
      false,
    );
    expect(own.verify(digest, text, ours.publicKey, Buffer.from('no signature'))).toBe(false);
  });

  test('keys are written as Node writes them', () => {
    const { publicKey, privateKey } = generate(node, kind);
    const secret = own.createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const open = own.createPublicKey(secret);
    const types =
      kind[0] === 'rsa'
        ? (['pkcs8', 'pkcs1'] as const)
        : kind[0] === 'ec'
          ? (['pkcs8', 'sec1'] as const)
          : (['pkcs8'] as const);
    for (const type of types) {
      expect(secret.export({ format: 'pem', type })).toBe(privateKey.export({ format: 'pem', type }));
      const der = privateKey.export({ format: 'der', type });
      expect(secret.export({ format: 'der', type }).toString('hex')).toBe(der.toString('hex'));
      expect(own.createPrivateKey({ key: der, format: 'der', type }).equals(secret)).toBe(true);
    }
    expect(open.export({ format: 'pem', type: 'spki' })).toBe(publicKey.export({ format: 'pem', type: 'spki' }));
    expect(secret.export({ format: 'jwk' })).toEqual(privateKey.export({ format: 'jwk' }));
    expect(open.export({ format: 'jwk' })).toEqual(publicKey.export({ format: 'jwk' }));
    const jwk = privateKey.export({ format: 'jwk' });
    expect(own.createPrivateKey({ key: jwk, format: 'jwk' }).equals(secret)).toBe(true);
    expect([open.type, open.asymmetricKeyType, open.asymmetricKeyDetails]).toEqual([
      'public',
      publicKey.asymmetricKeyType,
      publicKey.asymmetricKeyDetails,
    ]);
    expect(Object.prototype.toString.call(secret)).toBe('[object KeyObject]');
  });

  test('a passphrase protects a key', () => {
    const { privateKey } = generate(node, kind);
    const closed = { format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'secret' } as const;
    const opened = own.createPrivateKey({ key: privateKey.export(closed), passphrase: 'secret' });
    const plain = { format: 'pem', type: 'pkcs8' } as const;
    expect(opened.export(plain)).toBe(privateKey.export(plain));
    expect(node.createPrivateKey({ key: opened.export(closed), passphrase: 'secret' }).export(plain)).toBe(
      privateKey.export(plain),
    );
  });
});

test('RSA keys sign and encrypt in every way that Node has', () => {
  const { publicKey, privateKey } = node.generateKeyPairSync('rsa', { modulusLength: 1024 });
  const open = publicKey.export({ format: 'pem', type: 'pkcs1' });
  const secret = privateKey.export({ format: 'pem', type: 'pkcs1' });
  for (const saltLength of [undefined, 0, 20, node.constants.RSA_PSS_SALTLEN_DIGEST]) {
    const options = { padding: node.constants.RSA_PKCS1_PSS_PADDING, ...(saltLength !== undefined && { saltLength }) };
    expect(
      node.verify('sha256', text, { key: open, ...options }, own.sign('sha256', text, { key: secret, ...options })),
    ).toBe(true);
    expect(
      own.verify('sha256', text, { key: open, ...options }, node.sign('sha256', text, { key: secret, ...options })),
    ).toBe(true);
  }
  for (const digest of ['sha1', 'sha384', 'RSA-SHA512', 'md5', 'sha3-256', 'ripemd160'])
    expect(own.sign(digest, text, secret).toString('hex')).toBe(node.sign(digest, text, secret).toString('hex'));
  expect(node.privateDecrypt(secret, own.publicEncrypt(open, text)).equals(text)).toBe(true);
  const options = { oaepHash: 'sha256', oaepLabel: Buffer.from('label') };
  const hidden = node.publicEncrypt({ key: open, ...options }, text);
  expect(own.privateDecrypt({ key: secret, ...options }, hidden).toString()).toBe(text.toString());
  expect(own.privateEncrypt(secret, text).toString('hex')).toBe(node.privateEncrypt(secret, text).toString('hex'));
  expect(own.publicDecrypt(open, node.privateEncrypt(secret, text)).toString()).toBe(text.toString());
});

test('Sign and Verify take pieces, and streams', async () => {
  const pair = node.generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const secret = pair.privateKey.export({ format: 'pem', type: 'pkcs8' });
  const open = pair.publicKey.export({ format: 'pem', type: 'spki' });
  const signature = own.createSign('SHA256').update('what is').update(' signed').sign(secret, 'base64');
  expect(node.createVerify('SHA256').update(text).verify(open, signature, 'base64')).toBe(true);
  const verify = own.createVerify('SHA256');
  await pipeline([text], verify as unknown as NodeJS.WritableStream);
  expect(verify.verify(open, signature, 'base64')).toBe(true);
  const dsaEncoding = 'ieee-p1363';
  expect(own.sign('sha256', text, { key: secret, dsaEncoding })).toHaveLength(64);
});

test('two sides find the same secret', () => {
  for (const curve of ['prime256v1', 'secp384r1', 'secp521r1', 'secp256k1']) {
    const theirs = node.createECDH(curve);
    const ours = own.createECDH(curve);
    const key = theirs.generateKeys();
    expect(ours.generateKeys('hex', 'compressed')).toMatch(/^0[23]/);
    expect(ours.computeSecret(key).toString('hex')).toBe(theirs.computeSecret(ours.getPublicKey()).toString('hex'));
  }
  const [a, b] = [own.generateKeyPairSync('x25519'), own.generateKeyPairSync('x25519')];
  const first = own.diffieHellman({ privateKey: a.privateKey, publicKey: b.publicKey });
  expect(first.equals(own.diffieHellman({ privateKey: b.privateKey, publicKey: a.publicKey }))).toBe(true);
});

test('generated keys can be text, and come later', async () => {
  const { publicKey, privateKey } = own.generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { format: 'pem', type: 'spki' },
    privateKeyEncoding: { format: 'pem', type: 'sec1' },
  });
  expect(node.createPublicKey(privateKey).export({ format: 'pem', type: 'spki' })).toBe(publicKey);
  const later = await new Promise<unknown>((resolve) =>
    own.generateKeyPair('ed25519', {}, (_, open) => resolve(open.asymmetricKeyType)),
  );
  expect(later).toBe('ed25519');
});

const KEY = node.generateKeyPairSync('ed25519');
const PEM = KEY.privateKey.export({ format: 'pem', type: 'pkcs8' });
const RSA = node.generateKeyPairSync('rsa', { modulusLength: 1024 });
const [RSA_OPEN, RSA_SECRET] = [
  RSA.publicKey.export({ format: 'pem', type: 'spki' }),
  RSA.privateKey.export({ format: 'pem', type: 'pkcs8' }),
];
const MISTAKES: Record<string, (crypto: typeof node) => unknown> = {
  'no key': (crypto) => crypto.createPublicKey('garbage'),
  'a number': (crypto) => crypto.createPublicKey(5 as never),
  'a public key as a private one': (crypto) => crypto.createPrivateKey(RSA_OPEN),
  'DER without a type': (crypto) => crypto.createPublicKey({ key: Buffer.alloc(4), format: 'der' } as never),
  'an unknown digest': (crypto) => crypto.sign('nope', text, RSA_SECRET),
  'an unknown digest of Sign': (crypto) => crypto.createSign('nope'),
  'a digest for Ed25519': (crypto) => crypto.sign('sha256', text, PEM),
  'an unknown curve': (crypto) => crypto.generateKeyPairSync('ec', { namedCurve: 'nope' }),
  'an unknown kind': (crypto) => crypto.generateKeyPairSync('nope' as 'ec', {} as never),
  'no options': (crypto) => crypto.generateKeyPairSync('rsa', undefined as never),
  'no length': (crypto) => crypto.generateKeyPairSync('rsa', {} as never),
  'no key to sign with': (crypto) => crypto.createSign('sha256').sign(undefined as never),
  'too much to encrypt': (crypto) => crypto.publicEncrypt(RSA_OPEN, Buffer.alloc(300)),
  'what was never encrypted': (crypto) => crypto.privateDecrypt(RSA_SECRET, Buffer.alloc(128)),
  'the old padding': (crypto) => crypto.privateDecrypt({ key: RSA_SECRET, padding: 1 }, Buffer.alloc(128)),
  'an export without options': (crypto) => crypto.createPublicKey(RSA_OPEN).export(undefined as never),
  'an export without a type': (crypto) => crypto.createPublicKey(RSA_OPEN).export({ format: 'pem' } as never),
  'a wrong passphrase': (crypto) =>
    crypto.createPrivateKey({
      key: KEY.privateKey.export({ format: 'der', type: 'pkcs8', cipher: 'aes-128-cbc', passphrase: 'a' }),
      format: 'der',
      type: 'pkcs8',
      passphrase: 'wrong',
    }),
};

test.each(Object.keys(MISTAKES))('%s is refused as Node refuses it', (name) => {
  const mistake = MISTAKES[name]!;
  expect(outcomeOf(() => mistake(own))).toEqual(outcomeOf(() => mistake(node)));
});

test('a hash is a stream, and a digest can be as long as asked for', async () => {
  const hash = own.createHash('sha256');
  await pipeline(['some ', 'text'], hash as unknown as NodeJS.WritableStream);
  expect((hash.read() as Buffer).toString('hex')).toBe(node.createHash('sha256').update('some text').digest('hex'));
  const options = { outputLength: 20 };
  expect(own.createHash('shake256', options).update('a').digest('hex')).toBe(
    node.createHash('shake256', options).update('a').digest('hex'),
  );
});
