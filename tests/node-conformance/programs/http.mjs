const read = (/** @type {string} */ use) =>
  `await new Promise((done, fail) => { const request = ${use}; request.on('response', async (r) => done([r.statusCode, r.statusMessage, await require('stream/consumers').text(r)])); request.on('error', (e) => fail(e)); })`;

/** Beside a server at `base`, which answers with what it was asked. */
export const httpPrograms = [
  read("http.get(base + '/a?b=1')"),
  read("http.get(new URL('/a', base))"),
  read("http.get(base + '/a', { headers: { 'X-One': '1', 'x-two': ['2', '3'] } })"),
  read("http.request(base + '/a', { method: 'POST' }).end('body')"),
  read(
    "(() => { const r = http.request(base + '/a', { method: 'PUT' }); r.write('one'); r.write(Buffer.from('two')); r.end(); return r })()",
  ),
  read("http.request({ host: '127.0.0.1', port: new URL(base).port, path: '/p', method: 'DELETE' }).end()"),
  read("http.request(base + '/a', { auth: 'me:secret' }).end()"),
  read(
    "(() => { const r = http.request(base + '/a'); r.setHeader('X-Set', 'yes'); r.setHeader('X-Gone', 'no'); r.removeHeader('x-gone'); return r.end() })()",
  ),
  read("http.get(base + '/status/404')"),
  read("http.get(base + '/status/302')"),
  "await new Promise((done) => http.get(base + '/a', (r) => { r.resume(); r.on('end', () => done([r.complete, r.headers['content-type'], r.httpVersion])) }))",
  "await new Promise((done) => http.get(base + '/cookies', (r) => { r.resume(); done(r.headers['set-cookie']) }))",
  "await new Promise((done) => { const r = http.get(base + '/slow'); r.on('error', (e) => done([e.code, e.message])); r.destroy(new Error('enough')) })",
  "http.request('nope')",
  "http.request({ protocol: 'ftp:', host: 'a' })",
  "http.request(base, { method: 'a b' })",
  "http.request(base, { headers: { 'a b': 'c' } })",
  "http.request(base, { headers: { a: 'x\\ny' } })",
  "http.request(base).setHeader('x', undefined)",
  "(() => { const r = http.request(base, { headers: { A: 'b' } }); r.on('error', () => {}); const seen = [r.getHeader('a'), r.hasHeader('A'), r.getHeaderNames().includes('a'), r.method, r.path]; r.destroy(); return seen })()",
  'http.STATUS_CODES[418]',
  "http.METHODS.includes('QUERY')",
  'http.maxHeaderSize',
  "http.validateHeaderName('a b')",
  "http.validateHeaderValue('a', 'x\\n')",
  'typeof http.globalAgent',
  "require('https').request(base)",
];
