import { expect, it } from 'vitest';
import { createNormalizer } from './create-normalizer';

it('tells the same clock reading from another one', () => {
  const normalize = createNormalizer();
  expect(normalize('{"t":1795233105040}')).toBe('{"t":<time 0>}');
  expect(normalize('{"t":1795233105045}')).toBe('{"t":<time 0>}');
  expect(normalize('{"t":1795233105240}')).toBe('{"t":<time 1>}');
});

it('takes two readings that one answer shows first for one, and knows both again', () => {
  const normalize = createNormalizer();
  expect(normalize('{"now":1795233105040,"cached":1795233105080}')).toBe('{"now":<time 0>,"cached":<time 0>}');
  expect(normalize('{"now":1795233105130,"cached":1795233105080}')).toBe('{"now":<time 1>,"cached":<time 0>}');
  expect(normalize('{"start":1795233105300,"end":1795233105600}')).toBe('{"start":<time 2>,"end":<time 3>}');
});

it('tells the same random number from another one', () => {
  const normalize = createNormalizer();
  expect(normalize('0.37387891914368065 0.5641568921162561')).toBe('<random 0> <random 1>');
  expect(normalize('0.37387891914368065')).toBe('<random 0>');
});

it('keeps the date that deletes a cookie', () => {
  const gone = 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT';
  expect(createNormalizer()(gone)).toBe(gone);
});

it('takes the recorder’s ports for the playground’s', () => {
  expect(createNormalizer()('http://localhost:<port>/ http://127.0.0.1:<upport>/')).toBe(
    'http://localhost:3000/ http://127.0.0.1:9999/',
  );
});
