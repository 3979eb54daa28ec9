import { expect, test } from 'vitest';
import { parseMultipart } from './multipart-parse';

const bytes = (text: string) => new TextEncoder().encode(text);
const part = (disposition: string, content = '1', more = '') =>
  `--b\r\nContent-Disposition: ${disposition}\r\n${more}\r\n${content}\r\n--b--\r\n`;

/** Node's own parser is the measure: undici's. */
test.each([
  part('form-data; name="x"'),
  part('form-data; name="x"; filename="ä.txt"', 'file', 'Content-Type: text/csv\r\n'),
  part('form-data; name="x"; filename=""', ''),
  part('form-data; name="a%22b%0D%0A"'),
  part('form-data; name="x"; filename="a "q".txt"'),
  part('form-data; name="x"; other="y"'),
  part('form-data; name="x\\"y"'),
  part('form-data; name="x"; filename="y";'),
  part('form-data; name=x'),
  part('form-data'),
  part('form-data; name="x"', 'text that has a b in it'),
  part('form-data; name="x"', 'aGk=', 'Content-Transfer-Encoding: base64\r\n'),
  part('form-data; name="x"', 'a', 'Content-Transfer-Encoding: base64\r\n'),
  part('form-data; name="x"').replace('--b--', '--b'),
  `before\r\n${part('form-data; name="x"')}`,
  `\r\n${part('form-data; name="x"')}`,
  `${part('form-data; name="x"')}after`,
  '--b--\r\n',
  '',
])('reads %j as Node does', async (body) => {
  const real = new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  });
  const expected = await real.formData().then(
    (form) => describe([...form]),
    () => null,
  );
  const entries = parseMultipart(bytes(body), 'b');
  expect(entries && (await describe(entries))).toEqual(expected);
});

function describe(entries: [string, FormDataEntryValue][]) {
  return Promise.all(
    entries.map(async ([name, value]) =>
      typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  );
}
