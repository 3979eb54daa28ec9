const DIGESTS =
  'md5 sha1 sha224 sha256 sha384 sha512 sha3-256 sha512-256 ripemd160 shake256 blake2b512 RSA-SHA256 nope'.split(' ');

const CIPHERS = [
  ['aes-128-cbc', 16, 16],
  ['aes-256-cbc', 32, 16],
  ['aes256', 32, 16],
  ['aes-192-ctr', 24, 16],
  ['aes-256-ecb', 32, 0],
  ['aes-256-gcm', 32, 12],
  ['aes-128-gcm', 16, 16],
  ['chacha20-poly1305', 32, 12],
  ['nope', 32, 16],
];
const encrypted = CIPHERS.flatMap(([name, key, iv]) => {
  const values = `'${name}', Buffer.alloc(${key}, 1), ${iv ? `Buffer.alloc(${iv}, 2)` : 'null'}`;
  const tag = /gcm|poly/.test(String(name)) ? ', { authTagLength: 16 }' : '';
  const closed = `const c = crypto.createCipheriv(${values}${tag})`;
  return [
    `(() => { ${closed}; return [c.update('twenty bytes of text', 'utf8', 'hex'), c.update('more', 'utf8', 'hex'), c.final('hex')] })()`,
    `(() => { ${closed}; const bytes = Buffer.concat([c.update('some text that is longer'), c.final()]); const d = crypto.createDecipheriv(${values}${tag}); ${tag ? 'd.setAuthTag(c.getAuthTag());' : ''} return [d.update(bytes.subarray(0, 18), null, 'latin1'), d.update(bytes.subarray(18), null, 'latin1'), d.final('latin1')] })()`,
  ];
});

const keyPairs = [
  ...['ed25519', 'ed448', 'x25519', 'x448'].flatMap((kind) => [
    `crypto.generateKeyPairSync('${kind}').publicKey.asymmetricKeyType`,
    `crypto.generateKeyPairSync('${kind}').privateKey.export({ format: 'pem', type: 'pkcs8' }).length`,
    `Object.keys(crypto.generateKeyPairSync('${kind}').privateKey.export({ format: 'jwk' }))`,
  ]),
  ...['P-256', 'secp384r1', 'secp521r1', 'secp256k1', 'nope'].flatMap((namedCurve) => [
    `crypto.generateKeyPairSync('ec', { namedCurve: '${namedCurve}' }).publicKey.asymmetricKeyDetails`,
    `crypto.createECDH('${namedCurve}').generateKeys('hex', 'compressed').length`,
    `(() => { const k = crypto.generateKeyPairSync('ec', { namedCurve: '${namedCurve}' }); return crypto.verify('sha256', Buffer.from('a'), k.publicKey, crypto.sign('sha256', Buffer.from('a'), k.privateKey)) })()`,
  ]),
  "(() => { const k = crypto.generateKeyPairSync('rsa', { modulusLength: 1024 }); return crypto.createVerify('RSA-SHA256').update('a').verify(k.publicKey, crypto.createSign('RSA-SHA256').update('a').sign(k.privateKey)) })()",
  "(() => { const k = crypto.generateKeyPairSync('rsa', { modulusLength: 1024 }); return crypto.privateDecrypt(k.privateKey, crypto.publicEncrypt(k.publicKey, Buffer.from('a'))).toString() })()",
  "crypto.createPublicKey('garbage')",
  'crypto.getCurves().length',
  "crypto.sign('sha256', Buffer.from('a'), 'garbage')",
  "crypto.generateKeyPairSync('nope')",
];

/** Of the certificate `pem`, whose key is `key`. */
const certificates = [
  ...'subject issuer subjectAltName infoAccess validFrom validTo fingerprint fingerprint256 fingerprint512 serialNumber ca keyUsage'
    .split(' ')
    .map((name) => `new crypto.X509Certificate(pem).${name}`),
  'new crypto.X509Certificate(pem).publicKey.asymmetricKeyDetails',
  'new crypto.X509Certificate(pem).verify(new crypto.X509Certificate(pem).publicKey)',
  "new crypto.X509Certificate(pem).verify(crypto.generateKeyPairSync('ed25519').publicKey)",
  'new crypto.X509Certificate(pem).checkIssued(new crypto.X509Certificate(pem))',
  'new crypto.X509Certificate(pem).checkPrivateKey(crypto.createPrivateKey(key))',
  "['example.com', 'a.example.org', 'x.a.example.org', 'example.org', 'EXAMPLE.com', 'nope.com'].map((name) => new crypto.X509Certificate(pem).checkHost(name))",
  "['127.0.0.1', '1.1.1.1', '::1'].map((ip) => new crypto.X509Certificate(pem).checkIP(ip))",
  "['me@example.com', 'you@example.com'].map((name) => new crypto.X509Certificate(pem).checkEmail(name))",
  'new crypto.X509Certificate(pem).toString() === pem',
  'JSON.stringify(new crypto.X509Certificate(pem)) === JSON.stringify(pem)',
  'new crypto.X509Certificate(pem).raw.length',
  'new crypto.X509Certificate(new crypto.X509Certificate(pem).raw).subject',
  "new crypto.X509Certificate('garbage')",
  'new crypto.X509Certificate(5)',
];

const exchanges = [
  "(() => { const a = crypto.createDiffieHellman(crypto.getDiffieHellman('modp2').getPrime()); const b = crypto.createDiffieHellman(a.getPrime(), a.getGenerator()); a.generateKeys(); b.generateKeys(); return a.computeSecret(b.getPublicKey()).equals(b.computeSecret(a.getPublicKey())) })()",
  "(() => { const a = crypto.createDiffieHellman('ffffffffffffffc5', 'hex', 5); a.setPrivateKey('1234567890', 'hex'); return [a.getPrime('hex'), a.getGenerator('hex'), a.getPrivateKey('hex'), a.verifyError] })()",
  "(() => { const a = crypto.getDiffieHellman('modp14'); return [a.generateKeys('hex').length, a.getPrime().length, a.getGenerator('hex'), typeof a.setPrivateKey] })()",
  "crypto.getDiffieHellman('nope')",
  'crypto.createDiffieHellman({})',
  "crypto.createDiffieHellman(crypto.getDiffieHellman('modp1').getPrime()).getPublicKey()",
  'crypto.generatePrimeSync(32) instanceof ArrayBuffer',
  'crypto.checkPrimeSync(crypto.generatePrimeSync(64))',
  'crypto.checkPrimeSync(7n)',
  'crypto.checkPrimeSync(Buffer.from([9]))',
  'typeof crypto.generatePrimeSync(16, { bigint: true })',
];

const streams = [
  "await (async () => { const h = crypto.createHash('sha256'); await require('stream/promises').pipeline(stream.Readable.from(['a', 'b']), h); return h.digest('hex') })()",
  "(() => { const h = crypto.createHash('md5'); h.setEncoding('hex'); h.write('a'); h.end('b'); return h.read() })()",
  "await require('stream/consumers').buffer(stream.Readable.from(['a', 'b']).pipe(crypto.createHmac('sha1', 'k'))).then((b) => b.toString('hex'))",
  "await require('stream/consumers').buffer(stream.Readable.from([Buffer.from('some text that is long')]).pipe(crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)))).then((b) => b.toString('hex'))",
  "await require('stream/consumers').text(stream.Readable.from([Buffer.from('ab'), Buffer.from('cd')]).pipe(crypto.createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16))).pipe(crypto.createDecipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16))))",
  "await new Promise((done) => crypto.createDecipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)).on('error', (e) => done([e.code, e.message])).end('short'))",
];

const cipherFaults = [
  "crypto.createCipheriv('aes-128-cbc', Buffer.alloc(15), Buffer.alloc(16))",
  "crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(15))",
  "crypto.createCipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12), { authTagLength: 3 })",
  "(() => { const c = crypto.createCipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12), { authTagLength: 12 }); c.final(); return c.getAuthTag().toString('hex') })()",
  "crypto.createCipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)).setAAD(Buffer.from('a')).update('b', 'utf8', 'base64')",
  "crypto.createCipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)).getAuthTag()",
  "(() => { const c = crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)); c.final(); c.update('a') })()",
  "(() => { const c = crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)); c.final(); c.final() })()",
  "(() => { const c = crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)).setAutoPadding(false); c.update('a'); c.final() })()",
  "(() => { const c = crypto.createDecipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)); c.update('abcde'); c.final() })()",
  "(() => { const c = crypto.createDecipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)); c.update(Buffer.alloc(32)); c.final() })()",
  "(() => { const c = crypto.createDecipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)); c.setAuthTag(Buffer.alloc(16)); return [c.update('00', 'hex', 'hex'), c.final()] })()",
  "crypto.createDecipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)).setAuthTag(Buffer.alloc(5))",
  "crypto.createDecipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)).final()",
  "crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)).update(5)",
  ...['aes-128-cbc', 'aes-256-gcm', 'aes-192-ctr', 'aes-128-ecb', 'chacha20-poly1305', 'nope'].map(
    (name) => `crypto.getCipherInfo('${name}')`,
  ),
  "crypto.getCipherInfo('aes-128-cbc', { keyLength: 5 })",
  "crypto.generateKeySync('hmac', { length: 64 }).symmetricKeySize",
  "crypto.generateKeySync('aes', { length: 5 })",
  "await new Promise((done) => crypto.generateKey('aes', { length: 128 }, (error, key) => done([error, key.type])))",
];

export const cryptoPrograms = [
  ...DIGESTS.flatMap((name) => [
    `crypto.createHash('${name}').update('text').digest('hex')`,
    `crypto.createHmac('${name}', 'key').update('text').digest('base64')`,
    `crypto.pbkdf2Sync('a', 'b', 10, 20, '${name}').toString('hex')`,
  ]),
  "crypto.scryptSync('a', 'b', 32, { N: 16 }).toString('hex')",
  "Buffer.from(crypto.hkdfSync('sha256', 'key', 'salt', 'info', 16)).toString('hex')",
  "crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('a'))",
  "crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('ab'))",
  'crypto.randomBytes(8).length',
  'crypto.randomUUID().length',
  'crypto.randomInt(5, 6)',
  'crypto.randomInt(6, 5)',
  "crypto.createSecretKey(Buffer.alloc(4)).export({ format: 'jwk' })",
  "crypto.createHash('sha256').update('a').copy().digest('hex')",
  "crypto.createHash('sha256').update(5)",
  "crypto.hash('sha1', 'text')",
  "crypto.getHashes().includes('RSA-SHA256')",
  ...encrypted,
  ...cipherFaults,
  ...keyPairs,
  ...certificates,
  ...exchanges,
  ...streams,
];
