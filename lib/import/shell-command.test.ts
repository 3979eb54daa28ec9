import { expect, test } from 'vitest';
import { parseCurl } from './parse-curl';

const U = 'http://localhost:3000/a';

function read(command: string) {
  const parsed = parseCurl(command);
  if (!parsed.ok) return parsed.message;
  return { bodies: parsed.requests.map(({ body }) => body), notes: parsed.notes };
}

test.each([
  ['a command of PowerShell', `curl.exe -X POST \`\n  -d '{\\"a\\": \\"it''s\\"}' \`\r\n  "${U}"`, '{"a": "it\'s"}'],
  ['a command of cmd', `curl "${U}" ^\r\n  -d "a \\"b\\" & c"`, 'a "b" & c'],
  ['a lost backslash', `curl ${U}\n  -d a`, 'a'],
  ['white space behind a backslash', `curl ${U} \\ \n  -d a`, 'a'],
  ['characters outside of the first plane as browsers write them', `curl ${U} -d $'\\ud83d\\ude00'`, '😀'],
  ['CR LF within quotes', `curl ${U} -d 'a\r\nb'`, 'a\r\nb'],
])('%s is read', (_, command, body) => {
  expect(read(command)).toMatchObject({ bodies: [body] });
});

test('what the shell would do otherwise is said', () => {
  expect(read(`curl ${U} -d "$A \${B} $(c "d")" > out.json | jq .`)).toMatchObject({
    bodies: ['$A ${B} $(c "d")'],
    notes: [
      'The shell would put something in place of $A; here it stays as written.',
      'The shell would put something in place of ${B}; here it stays as written.',
      'The shell would put something in place of $(c "d"); here it stays as written.',
      'The redirection > out.json was left out.',
      'What follows was left out: | jq .',
    ],
  });
});

test('variables of curl 8 are filled in where they are known', () => {
  expect(read(`curl --variable 'name=a b' --expand-data 'x={{name:url}}&y={{name:b64}}' ${U}`)).toMatchObject({
    bodies: ['x=a%20b&y=YSBi'],
    notes: [],
  });
  expect(read(`curl --variable %TOKEN --expand-data 'x={{TOKEN}}' ${U}`)).toMatchObject({
    bodies: ['x={{TOKEN}}'],
    notes: [
      'The content of --variable %TOKEN is not known here; where it is used stays as written.',
      'Nothing is known here to put in place of {{TOKEN}}; it stays as written.',
      'The body may be sent otherwise than it was: in a .http file, {{…}} is a variable.',
    ],
  });
});

test('every option that is left out is named', () => {
  expect(read(`curl -sS -o out.json --digest --proto '=https' --no-alpn ${U}`)).toMatchObject({
    notes: [
      'Left out, though the request is another with them: --digest.',
      'Left out, as they are not about the request: -s, -S, -o out.json, --proto =https, --no-alpn.',
    ],
  });
});

test.each([
  ['quotes as PowerShell 5 wants them', `curl.exe ${U} -d '{\\"a\\":1}'`, '{"a":1}'],
  ['backticks before quotes', 'curl.exe http://localhost:3000/a -d "{`"a`": 1}"', '{"a": 1}'],
  ['a text of several lines in PowerShell', `curl.exe ${U} -d @'\n{\n  "a": 1\n}\n'@`, '{\n  "a": 1\n}'],
  ['what PowerShell hands over unread', `curl.exe --% ${U} -d "{\\"a\\":1}"`, '{"a":1}'],
  ['quotes of cmd in one line', `curl.exe ${U} -d "{\\"a\\": \\"b ^ c\\"}"`, '{"a": "b ^ c"}'],
  ['a prompt of PowerShell', `PS C:\\Users\\me> curl.exe ${U} -d a`, 'a'],
  ['a prompt of cmd', `C:\\> curl ${U} -d a`, 'a'],
  ['a comment before it', `# Create one\ncurl ${U} -d a`, 'a'],
  ['a variable of the lines before', `A='b c'; curl ${U} -d "$A"`, 'b c'],
])('%s: it is read as that shell does', (_, command, body) => {
  expect(read(command)).toEqual({ bodies: [body], notes: [] });
});

test('an ampersand behind a caret is part of the url in cmd', () => {
  expect(parseCurl('curl http://localhost:3000/a?x=1^&y=2')).toMatchObject({
    requests: [{ url: 'http://localhost:3000/a?x=1&y=2' }],
    notes: [],
  });
});

test('a command that makes what curl reads is refused where its output is not known', () => {
  expect(read(`jq . a.json | curl -d @- ${U}`)).toBe('Failed to read the curl command: it does not begin with "curl".');
});
