import nodeStringDecoder from 'node:string_decoder';
import { expect, test } from 'vitest';
import { outcomeOf } from './fixtures/outcome-of';
import stringDecoder from './string_decoder';

type Call = (module: typeof nodeStringDecoder) => unknown;

const calls: [string, Call][] = [
  [
    'StringDecoder',
    (m) => {
      const d = new m.StringDecoder('utf8');
      return [d.write(Buffer.from([0xe2, 0x82])), d.write(Buffer.from([0xac])), d.end(Buffer.from([0xe2]))];
    },
  ],
];

test.each(calls)('%s: as Node', (_name, call) => {
  expect(outcomeOf(() => call(stringDecoder as unknown as typeof nodeStringDecoder))).toEqual(
    outcomeOf(() => call(nodeStringDecoder)),
  );
});
