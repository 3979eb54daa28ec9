import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { createECDH, diffieHellman, ECDH, getCurves } from './agree';
import {
  checkPrime,
  checkPrimeSync,
  createDiffieHellman,
  createDiffieHellmanGroup,
  DiffieHellman,
  DiffieHellmanGroup,
  generatePrime,
  generatePrimeSync,
  getDiffieHellman,
} from './diffie-hellman';
import { privateDecrypt, privateEncrypt, publicDecrypt, publicEncrypt } from './encrypt';
import { generateKeyPair, generateKeyPairSync } from './generate';
import { createPrivateKey, createPublicKey } from './key-objects';
import { createSign, createVerify, Sign, sign, Verify, verify } from './sign';
import { X509Certificate } from './x509-certificate';

/** The half of node:crypto that knows keys of two parts, and a cipher that few use. */
export const keys = {
  DiffieHellman,
  DiffieHellmanGroup,
  ECDH,
  Sign,
  Verify,
  X509Certificate,
  chacha20poly1305,
  checkPrime,
  checkPrimeSync,
  createDiffieHellman,
  createDiffieHellmanGroup,
  createECDH,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  diffieHellman,
  generateKeyPair,
  generateKeyPairSync,
  generatePrime,
  generatePrimeSync,
  getCurves,
  getDiffieHellman,
  privateDecrypt,
  privateEncrypt,
  publicDecrypt,
  publicEncrypt,
  sign,
  verify,
};
