import { Buffer } from '../internal/base64url-buffer';
import { createNodeError } from '../internal/node-error';
import { createCipher, type Algorithm } from './algorithms';

/** What turns pieces of text into pieces of ciphertext, or back. */
export interface Steps {
  update(bytes: Uint8Array): Uint8Array;
  /** @param additional what the tag answers for beside the text */
  end(additional: Uint8Array): { bytes: Uint8Array; tag: Uint8Array };
}

interface Keyed {
  algorithm: Algorithm;
  key: Uint8Array;
  iv: Uint8Array;
}

const TAG_LENGTH = 16;
const NOTHING = new Uint8Array(0);

export function createSteps(keyed: Keyed, decrypts: boolean, pads: () => boolean): Steps {
  return keyed.algorithm.blockSize > 1 ? blockSteps(keyed, decrypts, pads) : streamSteps(keyed, decrypts);
}

/** Whole blocks go at once; what is left waits for more, as does the last block of what is decrypted: its padding goes. */
function blockSteps({ algorithm, key, iv }: Keyed, decrypts: boolean, pads: () => boolean): Steps {
  const { blockSize } = algorithm;
  let waiting = NOTHING;
  let chain = iv;
  const run = (bytes: Uint8Array): Uint8Array => {
    if (bytes.length === 0) return bytes;
    const cipher = createCipher(algorithm, key, chain, NOTHING);
    const result = decrypts ? cipher.decrypt(bytes) : cipher.encrypt(bytes);
    if (algorithm.mode === 'cbc') chain = Uint8Array.from((decrypts ? bytes : result).subarray(-blockSize));
    return result;
  };
  return {
    update(bytes) {
      const all = Uint8Array.from(Buffer.concat([waiting, bytes]));
      const kept = decrypts && pads() ? ((all.length + blockSize - 1) % blockSize) + 1 : all.length % blockSize;
      const end = all.length === 0 ? 0 : all.length - kept;
      waiting = all.slice(end);
      return run(all.subarray(0, end));
    },
    end() {
      if (!decrypts && pads()) {
        const missing = blockSize - waiting.length;
        return { bytes: run(Uint8Array.from([...waiting, ...Array<number>(missing).fill(missing)])), tag: NOTHING };
      }
      if (waiting.length % blockSize !== 0 || (pads() && waiting.length === 0)) throw createLengthError();
      const last = run(waiting);
      return { bytes: pads() ? withoutPadding(last) : last, tag: NOTHING };
    },
  };
}

/** Every byte goes at once, by the bytes that the cipher makes of zeros. */
function streamSteps({ algorithm, key, iv }: Keyed, decrypts: boolean): Steps {
  const texts: Uint8Array[] = [];
  let mask: Uint8Array = NOTHING;
  let done = 0;
  const maskOf = (length: number): Uint8Array => {
    const zeros = new Uint8Array(Math.max(length, mask.length * 2, 1024));
    return createCipher(algorithm, key, iv, NOTHING).encrypt(zeros);
  };
  return {
    update(bytes) {
      if (done + bytes.length > mask.length - TAG_LENGTH) mask = maskOf(done + bytes.length + TAG_LENGTH);
      const result = bytes.map((byte, index) => byte ^ (mask[done + index] ?? 0));
      done += bytes.length;
      if (algorithm.hasTag) texts.push(decrypts ? result : Uint8Array.from(bytes));
      return result;
    },
    end(additional) {
      if (!algorithm.hasTag) return { bytes: NOTHING, tag: NOTHING };
      const text = Uint8Array.from(Buffer.concat(texts));
      return { bytes: NOTHING, tag: createCipher(algorithm, key, iv, additional).encrypt(text).slice(-TAG_LENGTH) };
    },
  };
}

function withoutPadding(block: Uint8Array): Uint8Array {
  const count = block.at(-1) ?? 0;
  const fits = count > 0 && count <= block.length && block.subarray(-count).every((byte) => byte === count);
  if (fits) return block.slice(0, block.length - count);
  throw Object.assign(createNodeError(Error, 'ERR_OSSL_BAD_DECRYPT', 'error:1C800064:Provider routines::bad decrypt'), {
    library: 'Provider routines',
    reason: 'bad decrypt',
  });
}

function createLengthError(): Error {
  const reason = 'wrong final block length';
  const message = `error:1C80006B:Provider routines::${reason}`;
  const error = createNodeError(Error, 'ERR_OSSL_WRONG_FINAL_BLOCK_LENGTH', message);
  return Object.assign(error, { library: 'Provider routines', reason });
}
