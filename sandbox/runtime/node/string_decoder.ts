// By file name, because the bundler gives 'string_decoder' to this file.
import { StringDecoder } from 'string_decoder/lib/string_decoder.js';

export { StringDecoder };

export default { StringDecoder };
