import { createECDH, diffieHellman, ECDH, getCurves } from './agree';
import { privateDecrypt, privateEncrypt, publicDecrypt, publicEncrypt } from './encrypt';
import { generateKeyPair, generateKeyPairSync } from './generate';
import { createPrivateKey, createPublicKey } from './key-objects';
import { createSign, createVerify, Sign, sign, Verify, verify } from './sign';

/** The half of node:crypto that knows keys of two parts. */
export const keys = {
  ECDH,
  Sign,
  Verify,
  createECDH,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  diffieHellman,
  generateKeyPair,
  generateKeyPairSync,
  getCurves,
  privateDecrypt,
  privateEncrypt,
  publicDecrypt,
  publicEncrypt,
  sign,
  verify,
};
