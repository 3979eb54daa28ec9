const FOLDER = 'node_modules/node-parts';

/** Built-in -> what in code says that a part of it is needed that the server has not from the start. */
const PARTS: Readonly<Record<string, { part: string; words: RegExp }>> = {
  crypto: {
    part: 'keys',
    words:
      /\b(chacha20-poly1305|create(ECDH|PrivateKey|PublicKey|Sign|Verify)|\w*[dD]iffieHellman(Group)?|ECDH|generateKeyPair(Sync)?|getCurves|(check|generate)Prime(Sync)?|(private|public)(De|En)crypt|[Ss]ign|[Vv]erify|X509Certificate)\b/,
  },
  zlib: { part: 'brotli', words: /[Bb]rotli/ },
};

/**
 * The parts of Node's built-ins that a module seems to use, as imports of its own: the server loads them with it.
 * @param targets what the module imports
 */
export function importsOfParts(targets: readonly string[], code: string): Record<string, string> {
  const found = Object.entries(PARTS).filter(
    ([name, { words }]) => targets.includes(`package:${name}`) && words.test(code),
  );
  return Object.fromEntries(found.map(([, { part }]) => [`node:part/${part}`, `${FOLDER}/${part}.js`]));
}

export function isPartOfBuiltIn(path: string): boolean {
  return path.startsWith(`${FOLDER}/`);
}
