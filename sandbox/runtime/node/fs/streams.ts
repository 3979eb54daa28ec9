import { Readable } from 'readable-stream';
import { Buffer } from '../internal/base64url-buffer';
import { readFileSync, type PathLike } from './read';

interface ReadOptions {
  encoding?: string;
  start?: number;
  /** Of the last byte, which is included. */
  end?: number;
  highWaterMark?: number;
}

/** `fs.createReadStream`. */
export function createReadStream(file: PathLike, options: ReadOptions | string = {}): Readable {
  const {
    encoding,
    start = 0,
    end = Infinity,
    highWaterMark = 65_536,
  } = typeof options === 'string' ? { encoding: options } : options;
  let rest: Uint8Array | undefined;
  const stream = new Readable({
    highWaterMark,
    read(size) {
      try {
        rest ??= (readFileSync(file) as Buffer).subarray(start, end + 1);
      } catch (error) {
        this.destroy(error);
        return;
      }
      const chunk = Buffer.from(rest.subarray(0, size));
      rest = rest.subarray(size);
      if (chunk.length > 0) this.push(chunk);
      if (rest.length === 0) this.push(null);
    },
  });
  return encoding ? stream.setEncoding(encoding) : stream;
}
