/* eslint-disable @typescript-eslint/no-base-to-string, @typescript-eslint/no-unsafe-return, @typescript-eslint/require-await, @typescript-eslint/await-thenable, @typescript-eslint/no-meaningless-void-operator,
   @typescript-eslint/no-unnecessary-type-arguments
   -- The checks do what a type checker would not let pass: that is what they are for. */

/** The classes under test. The checks never touch the global ones. */
export interface FetchClasses {
  Headers: typeof globalThis.Headers;
  Request: typeof globalThis.Request;
  Response: typeof globalThis.Response;
}

type Check = (classes: FetchClasses) => unknown;

const URL_A = 'http://localhost:3000/a?b=1#c';
const post = (body: unknown, headers: Record<string, string> = {}) =>
  ({ method: 'POST', body, headers, duplex: 'half' }) as RequestInit;
const bytesOf = (buffer: ArrayBuffer | Uint8Array) => [...new Uint8Array(buffer)];
const streamOf = (...chunks: unknown[]) =>
  new ReadableStream<never>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk as never);
      controller.close();
    },
  });
const chunksOf = async (body: ReadableStream | null) => {
  const chunks: unknown[] = [];
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) chunks.push(next.value);
  return chunks;
};
const textsOf = async (body: ReadableStream | null) =>
  (await chunksOf(body)).map((chunk) =>
    typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk as Uint8Array),
  );
const multipart = (...lines: string[]) => lines.join('\r\n');
const asForm = { 'content-type': 'multipart/form-data; boundary=XXboundaryXX' };
const formEntries = async (form: FormData) => {
  const entries: unknown[] = [];
  const pending: Promise<void>[] = [];
  form.forEach((value, name) => {
    const at = entries.push([name, value]) - 1;
    if (typeof value === 'string') return;
    const { name: filename, type, size } = value;
    pending.push(value.text().then((text) => void (entries[at] = [name, filename, type, size, text])));
  });
  await Promise.all(pending);
  return entries;
};
const headersOf = (owner: { headers: Headers }) => [...owner.headers];

/** Expressions whose value, or error, must be the same with Node's classes and with ours. */
export const checks: Record<string, Check> = {
  // Headers
  'Headers: iteration is sorted, lower-cased and combined': ({ Headers }) => [
    ...new Headers([
      ['X-B', '2'],
      ['x-a', '1'],
      ['X-b', '3'],
      ['Link', '<a>'],
      ['link', '<b>'],
    ]),
  ],
  'Headers: set-cookie stays apart and in order': ({ Headers }) => {
    const headers = new Headers([
      ['Set-Cookie', 'b=2'],
      ['x', '1'],
      ['set-cookie', 'a=1'],
    ]);
    headers.append('SET-COOKIE', 'c=3; Path=/');
    return [
      [...headers],
      headers.getSetCookie(),
      headers.get('set-cookie'),
      [...headers.keys()],
      [...headers.values()],
    ];
  },
  'Headers: set and delete set-cookie': ({ Headers }) => {
    const headers = new Headers([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
    headers.set('set-cookie', 'c=3');
    const afterSet = [headers.getSetCookie(), [...headers]];
    headers.delete('Set-Cookie');
    return [afterSet, headers.getSetCookie(), headers.has('set-cookie'), [...headers]];
  },
  'Headers: copies keep cookies': ({ Headers }) => {
    const headers = new Headers(
      new Headers([
        ['set-cookie', 'a=1'],
        ['X-Y', 'z'],
        ['set-cookie', 'b=2'],
      ]),
    );
    return [headers.getSetCookie(), [...headers]];
  },
  'Headers: cookie is joined with a semicolon': ({ Headers }) =>
    new Headers([
      ['cookie', 'a=1'],
      ['Cookie', 'b=2'],
    ]).get('cookie'),
  'Headers: names a browser forbids': ({ Headers }) => {
    const names = ['host', 'user-agent', 'origin', 'referer', 'cookie', 'content-length', 'connection', 'date', 'te'];
    return [...new Headers(names.map((name): [string, string] => [name, 'x']))];
  },
  'Headers: values lose white space around them': ({ Headers }) => new Headers({ a: ' \t b c \r\n' }).get('a'),
  'Headers: latin1 is kept': ({ Headers }) => new Headers({ a: 'caf\u00e9' }).get('a'),
  'Headers: above U+00FF': ({ Headers }) => new Headers({ a: '\u20ac' }),
  'Headers.append above U+00FF': ({ Headers }) => new Headers().append('a', 'x\u20ac'),
  'Headers.set with a name above U+00FF': ({ Headers }) => new Headers().set('\u20ac', 'x'),
  'Headers: CR LF in a value': ({ Headers }) => new Headers({ a: 'b\r\nc: d' }),
  'Headers.set: LF in a value': ({ Headers }) => new Headers().set('a', 'b\nc'),
  'Headers.append: NUL in a value': ({ Headers }) => new Headers().append('a', 'b\0c'),
  'Headers: control characters are let through': ({ Headers }) => new Headers({ a: 'b\u0001c' }).get('a'),
  'Headers.append: bad name': ({ Headers }) => new Headers().append('a b', 'c'),
  'Headers.set: empty name': ({ Headers }) => new Headers().set('', 'c'),
  'Headers.get: bad name': ({ Headers }) => new Headers().get('a:b'),
  'Headers.has: bad name': ({ Headers }) => new Headers().has('\u00e4'),
  'Headers.delete: bad name': ({ Headers }) => new Headers().delete('('),
  'Headers: missing arguments': ({ Headers }) => (new Headers().append as (name: string) => void)('a'),
  'Headers.append: one argument': ({ Headers }) =>
    (new Headers() as unknown as { append(name: string): void }).append('a'),
  'Headers.get: no argument': ({ Headers }) => (new Headers() as unknown as { get(): void }).get(),
  'Headers.forEach: no function': ({ Headers }) => new Headers().forEach('x' as never),
  'Headers.forEach': ({ Headers }) => {
    const seen: unknown[] = [];
    const headers = new Headers({ b: '2', a: '1' });
    headers.forEach((value, name, owner) => seen.push([name, value, owner === headers]));
    return seen;
  },
  'Headers: values are made strings': ({ Headers }) => [
    ...new Headers({ a: 1, b: null, c: undefined, d: {} } as never),
  ],
  'Headers: from a Map': ({ Headers }) => [...new Headers(new Map([['a', '1']]) as never)],
  'Headers: from null': ({ Headers }) => new Headers(null as never),
  'Headers: from a string': ({ Headers }) => new Headers('a: b' as never),
  'Headers: from a number': ({ Headers }) => new Headers(1 as never),
  'Headers: a pair of one': ({ Headers }) => new Headers([['a']] as never),
  'Headers: a pair of three': ({ Headers }) => new Headers([['a', 'b', 'c']] as never),
  'Headers: a pair that is a string': ({ Headers }) => new Headers(['ab'] as never),
  'Headers: get and has ignore case': ({ Headers }) => {
    const headers = new Headers({ 'X-Token': 'a' });
    return [headers.get('x-TOKEN'), headers.has('x-token'), headers.get('none'), headers.has('none')];
  },
  'Headers: changes while iterating are seen': ({ Headers }) => {
    const headers = new Headers({ a: '1', b: '2' });
    const seen: string[] = [];
    for (const [name] of headers) {
      if (name === 'a') headers.append('c', '3');
      seen.push(name);
    }
    return seen;
  },
  'Headers: names and tags': ({ Headers }) => [
    Headers.name,
    Headers.length,
    String(new Headers()),
    String(new Headers().entries()),
    Headers.prototype.entries === Headers.prototype[Symbol.iterator],
    Object.keys(Headers.prototype).sort(),
  ],
  'Headers: Object.fromEntries and JSON': ({ Headers }) => {
    const headers = new Headers({ b: '2', a: '1' });
    return [Object.fromEntries(headers), JSON.stringify(headers), Object.keys(headers)];
  },
  'Headers: a subclass': ({ Headers }) => {
    class Own extends Headers {
      override get(name: string): string | null {
        return `own ${super.get(name)}`;
      }
    }
    const own = new Own({ a: '1' });
    return [own.get('a'), own instanceof Headers, [...new Headers(own)], own.constructor.name];
  },
  // Response
  'Response: defaults': async ({ Response }) => {
    const r = new Response();
    const { status, statusText, ok, type, url, redirected, body, bodyUsed } = r;
    return [status, statusText, ok, type, url, redirected, body, bodyUsed, headersOf(r), await r.text()];
  },
  'Response: content types': ({ Response }) =>
    [
      'x',
      '',
      new URLSearchParams('a=1'),
      new Blob(['x'], { type: 'image/png' }),
      new Blob(['x']),
      new Uint8Array(1),
      new ArrayBuffer(1),
      streamOf('x'),
      null,
    ].map((body) => headersOf(new Response(body as BodyInit))),
  'Response: an own content type stays': ({ Response }) =>
    headersOf(new Response('x', { headers: { 'Content-Type': 'text/html' } })),
  'Response: FormData': async ({ Response }) => {
    const form = new FormData();
    form.append('a "q"', 'line\nbreak');
    form.append('f', new File(['content'], 'n\u00e4me "x".txt', { type: 'text/plain' }));
    form.append('b', new Blob(['blob']));
    const response = new Response(form);
    const type = response.headers.get('content-type') ?? '';
    const boundary = type.split('boundary=')[1] ?? '';
    return [
      /^multipart\/form-data; boundary=----formdata-undici-0\d{11}$/.test(type),
      (await response.text()).replaceAll(boundary, 'BOUNDARY'),
    ];
  },
  'Response: FormData comes back': async ({ Response }) => {
    const form = new FormData();
    form.append('a', '\u00fc\ud83d\ude00');
    form.append('f', new File(['\u00e4'], '\u65e5\u672c.txt', { type: 'text/css' }));
    form.append('empty', new File([], ''));
    return formEntries(await new Response(form).formData());
  },
  'Response: other bodies are made text': async ({ Response }) =>
    Promise.all(
      [1, true, {}, [1, 2], new Date(0)].map(async (body) => {
        const response = new Response(body as never);
        return [headersOf(response), await response.text()];
      }),
    ),
  'Response: a symbol as body': ({ Response }) => new Response(Symbol('x') as never),
  'Response: lone surrogates': async ({ Response }) => new Response('a\ud800b').text(),
  'Response: status 204 with a body': ({ Response }) => new Response('x', { status: 204 }),
  'Response: status 204 with an empty string': ({ Response }) => new Response('', { status: 204 }),
  'Response: status 205 with a body': ({ Response }) => new Response('x', { status: 205 }),
  'Response: status 304 with a body': ({ Response }) => new Response('x', { status: 304 }),
  'Response: status 204 with null': ({ Response }) => new Response(null, { status: 204 }).status,
  'Response: status 101': ({ Response }) => new Response(null, { status: 101 }),
  'Response: status 600': ({ Response }) => new Response('x', { status: 600 }),
  'Response: status 199': ({ Response }) => new Response('x', { status: 199 }),
  'Response: status null': ({ Response }) => new Response('x', { status: null as never }),
  'Response: status NaN': ({ Response }) => new Response('x', { status: 'abc' as never }),
  'Response: status as text': ({ Response }) => new Response('x', { status: '201' as never }).status,
  'Response: status 201.9': ({ Response }) => new Response('x', { status: 201.9 }).status,
  'Response: status undefined': ({ Response }) => new Response('x', { status: undefined as never }).status,
  'Response: statusText': ({ Response }) =>
    new Response('x', { status: 418, statusText: 'Short and stout' }).statusText,
  'Response: bad statusText': ({ Response }) => new Response('x', { statusText: 'a\nb' }),
  'Response: statusText above U+00FF': ({ Response }) => new Response('x', { statusText: '\u20ac' }),
  'Response: init null': ({ Response }) => new Response('x', null as never).status,
  'Response: init of a wrong type': ({ Response }) => new Response('x', 1 as never),
  'Response: bad headers': ({ Response }) => new Response('x', { headers: { a: 'b\nc' } }),
  'Response: headers null': ({ Response }) => new Response('x', { headers: null as never }),
  'Response: several set-cookie': ({ Response }) => {
    const response = new Response('x', {
      headers: [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
    });
    response.headers.append('Set-Cookie', 'c=3');
    return [response.headers.getSetCookie(), headersOf(response)];
  },
  'Response: a Response as init': ({ Response }) => {
    const first = new Response('x', {
      status: 201,
      statusText: 'Made',
      headers: [
        ['set-cookie', 'a'],
        ['set-cookie', 'b'],
      ],
    });
    const second = new Response(first.body, first);
    return [second.status, second.statusText, headersOf(second)];
  },
  'Response.json': async ({ Response }) => {
    const response = Response.json({ a: [1] }, { status: 201, headers: { 'x-a': 'b' } });
    return [response.status, headersOf(response), await response.json()];
  },
  'Response.json: an own content type': ({ Response }) =>
    headersOf(Response.json(1, { headers: { 'content-type': 'application/problem+json' } })),
  'Response.json(undefined)': ({ Response }) => Response.json(undefined),
  'Response.json()': ({ Response }) => (Response as unknown as { json(): void }).json(),
  'Response.json of a BigInt': ({ Response }) => Response.json(1n),
  'Response.json of a function': ({ Response }) => Response.json(() => 1),
  'Response.json with status 204': ({ Response }) => Response.json(1, { status: 204 }),
  'Response.json(null)': ({ Response }) => Response.json(null).text(),
  'Response.redirect': ({ Response }) => {
    const response = Response.redirect('http://a/b c?\u00fc');
    return [response.status, headersOf(response), response.body, response.type, response.url, response.redirected];
  },
  'Response.redirect: a URL and 308': ({ Response }) => {
    const response = Response.redirect(new URL('http://a/b'), 308);
    return [response.status, response.headers.get('location')];
  },
  'Response.redirect: a relative url': ({ Response }) => Response.redirect('/rel'),
  'Response.redirect: status 200': ({ Response }) => Response.redirect('http://a/', 200),
  'Response.redirect: nothing': ({ Response }) => (Response as unknown as { redirect(): void }).redirect(),
  'Response.redirect: headers are immutable': ({ Response }) => Response.redirect('http://a/').headers.set('a', 'b'),
  'Response.redirect: append and delete': ({ Response }) => {
    const { headers } = Response.redirect('http://a/');
    return [
      errorOf(() => headers.append('a', 'b')),
      errorOf(() => headers.delete('location')),
      errorOf(() => headers.set('\n', 'b')),
    ];
  },
  'Response.redirect: its clone is immutable': ({ Response }) =>
    Response.redirect('http://a/').clone().headers.set('a', 'b'),
  'Response.redirect: copied into a new one': ({ Response }) => {
    const response = new Response(null, Response.redirect('http://a/', 303));
    response.headers.set('x', 'y');
    return [response.status, headersOf(response)];
  },
  'Response.error': ({ Response }) => {
    const { status, type, ok, body, statusText, url } = Response.error();
    return [status, type, ok, body, statusText, url];
  },
  'Response.error: headers are immutable': ({ Response }) => Response.error().headers.append('a', 'b'),
  'Response: ok': ({ Response }) => [200, 299, 300, 404].map((status) => new Response('', { status }).ok),
  'Response: names and tags': ({ Response }) => [
    Response.name,
    Response.length,
    String(new Response()),
    Object.prototype.toString.call(Response.prototype),
    Object.keys(Response).sort(),
    new Response() instanceof Response,
    Response.json(1) instanceof Response,
    Response.json(1).constructor === Response,
  ],
  'Response: for in': ({ Response }) => {
    const names: string[] = [];
    for (const name in new Response()) names.push(name);
    return names.sort();
  },
  'Response: read-only members': ({ Response }) => {
    const response = new Response() as { status: number };
    return errorOf(() => (response.status = 1))?.replace(/#<\w+>/, '#<…>');
  },
  'Response: a member without its object': ({ Response }) => Reflect.get(Response.prototype, 'status'),
  'Response: text without its object': ({ Response }) => Response.prototype.text.call({} as never),
  'Response: a subclass': async ({ Response }) => {
    class Own extends Response {
      extra = 1;
      static make(body: string): Own {
        return new Own(body);
      }
    }
    const own = Own.make('x');
    const clone = own.clone();
    return [own instanceof Response, own.extra, await own.text(), clone instanceof Own, clone instanceof Response];
  },
  'Response: a subclass inherits the statics': ({ Response }) => {
    class Own extends Response {}
    return [Own.json(1) instanceof Own, Own.error() instanceof Response, Own.redirect('http://a/').status];
  },
  'Response: own properties stick': ({ Response }) => {
    const response = new Response() as Response & { foo?: number };
    response.foo = 1;
    return [response.foo, Object.keys(response)];
  },
  // Bodies
  'body: read as everything': async ({ Response }) => [
    await new Response('{"a":"\u00fc"}').json(),
    bytesOf(await new Response('\u00fc').arrayBuffer()),
    bytesOf(await (new Response('\u00fc') as unknown as { bytes(): Promise<Uint8Array> }).bytes()),
    await new Response(new Blob(['b'])).text(),
    await new Response(new URLSearchParams({ a: 'b c' })).text(),
    bytesOf(await new Response(new Uint8Array([1, 2, 3]).subarray(1)).arrayBuffer()),
    bytesOf(await new Response(new DataView(new ArrayBuffer(2))).arrayBuffer()),
  ],
  'body: blob and its type': async ({ Response }) => {
    const blobs = ['Text/HTML;  Charset="UTF-8"', 'bad', 'a/b;x="y z"', 'a/b, c/d'].map(async (type) => {
      const blob = await new Response('abc', { headers: { 'content-type': type } }).blob();
      return [blob.type, blob.size];
    });
    return Promise.all(blobs);
  },
  'body: BOM and bad UTF-8': async ({ Response }) => [
    await new Response(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])).text(),
    await new Response(new Uint8Array([0xff, 0x61])).text(),
    await new Response('\ufeff{"a":1}').json(),
  ],
  'body: json of nothing': ({ Response }) => new Response('').json(),
  'body: json of null': ({ Response }) => new Response(null).json(),
  'body: json of a word': ({ Response }) => new Response('hello').json(),
  'body: json with a trailing comma': ({ Response }) => new Response('{"a":1,}').json(),
  'body: read twice': async ({ Response }) => {
    const response = new Response('x');
    const before = response.bodyUsed;
    await response.text();
    return [before, response.bodyUsed, await response.json().catch(textOf), response.body?.locked];
  },
  'body: used at once': ({ Response }) => {
    const response = new Response('x');
    void response.text();
    return response.bodyUsed;
  },
  'body: null can be read for ever': async ({ Response }) => {
    const response = new Response(null);
    return [await response.text(), await response.text(), response.bodyUsed];
  },
  'body: clone after read': async ({ Response }) => {
    const response = new Response('x');
    await response.text();
    return response.clone();
  },
  'body: clone while locked': ({ Response }) => {
    const response = new Response('x');
    response.body?.getReader();
    return response.clone();
  },
  'body: clone and read both': async ({ Response }) => {
    const response = new Response('x', { status: 201, headers: { a: 'b' } });
    const clone = response.clone();
    clone.headers.set('a', 'c');
    return [await response.text(), await clone.text(), clone.status, response.headers.get('a'), clone.headers.get('a')];
  },
  'body: clone of a stream': async ({ Response }) => {
    const response = new Response(streamOf(new Uint8Array([97]), new Uint8Array([98])));
    const clone = response.clone();
    return [await clone.text(), await response.text()];
  },
  'body: clone of clones': async ({ Response }) => {
    const first = new Response('abc');
    const second = first.clone();
    void second.body;
    const third = second.clone();
    return [await third.text(), await second.text(), await first.text()];
  },
  'body: the same stream each time': ({ Response }) => {
    const response = new Response('x');
    return [response.body === response.body, response.body instanceof ReadableStream, response.body?.locked];
  },
  'body: a stream given is the stream got': ({ Response }) => {
    const stream = streamOf('x');
    return new Response(stream).body === stream;
  },
  'body: chunks': async ({ Response }) => [
    await textsOf(new Response('abc').body),
    await textsOf(new Response('').body),
    await textsOf(new Response(new Uint8Array([97])).body),
  ],
  'body: reading the stream uses the body': async ({ Response }) => {
    const response = new Response('abc');
    const reader = response.body?.getReader();
    const locked = await response.text().catch(textOf);
    await reader?.read();
    return [locked, response.bodyUsed, await response.text().catch(textOf)];
  },
  'body: cancelled': async ({ Response }) => {
    const response = new Response('abc');
    await response.body?.cancel();
    return [response.bodyUsed, await response.text().catch(textOf)];
  },
  'body: a locked stream': ({ Response }) => {
    const stream = streamOf('x');
    stream.getReader();
    return new Response(stream);
  },
  'body: a used stream': async ({ Response }) => {
    const stream = streamOf('x', 'y');
    const reader = stream.getReader();
    await reader.read();
    reader.releaseLock();
    return new Response(stream);
  },
  'body: string chunks pass a stream': async ({ Response }) => chunksOf(new Response(streamOf('a', 'b')).body),
  'body: string chunks cannot be read as text': ({ Response }) => new Response(streamOf('a')).text(),
  'body: a stream that breaks': ({ Response }) =>
    new Response(new ReadableStream({ pull: () => Promise.reject(new Error('stream broke')) })).text(),
  'body: an async generator': async ({ Response }) => {
    async function* generate(): AsyncGenerator<unknown> {
      yield 'a';
      await null;
      yield new Uint8Array([98]);
      yield [99];
    }
    return textsOf(new Response(generate() as never).body);
  },
  'body: an async generator read as text': async ({ Response }) => {
    async function* generate(): AsyncGenerator<unknown> {
      yield 'a';
      yield '\u00fc';
    }
    const response = new Response(generate() as never);
    return [headersOf(response), await response.text()];
  },
  'body: an async generator of numbers': ({ Response }) => {
    async function* generate(): AsyncGenerator<unknown> {
      yield 1;
    }
    return new Response(generate() as never).text();
  },
  'body: an async generator that throws': ({ Response }) => {
    async function* generate(): AsyncGenerator<unknown> {
      yield 'a';
      throw new Error('broke');
    }
    return new Response(generate() as never).text();
  },
  'body: cancelling an async generator': async ({ Response }) => {
    const seen: string[] = [];
    async function* generate(): AsyncGenerator<unknown> {
      try {
        yield 'a';
        yield 'b';
      } finally {
        seen.push('cleaned up');
      }
    }
    const reader = new Response(generate() as never).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    return seen;
  },
  'body: BYOB readers': async ({ Response }) => {
    const reader = new Response('abc').body?.getReader({ mode: 'byob' });
    const result = await reader?.read(new Uint8Array(2));
    return bytesOf(result?.value ?? new Uint8Array());
  },
  'body: the source is copied': async ({ Response }) => {
    const source = new Uint8Array([1, 2]);
    const response = new Response(source);
    source[0] = 9;
    return bytesOf(await response.arrayBuffer());
  },
  // Forms
  'formData: urlencoded': async ({ Request }) =>
    formEntries(await new Request(URL_A, post(new URLSearchParams('a=1&a=2&b=x+y%20%C3%BC&c'))).formData()),
  'formData: urlencoded text with a charset': async ({ Request }) =>
    formEntries(
      await new Request(
        URL_A,
        post('a=%zz&=x', { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }),
      ).formData(),
    ),
  'formData: multipart': async ({ Request }) =>
    formEntries(
      await new Request(
        URL_A,
        post(
          multipart(
            '--XXboundaryXX',
            'Content-Disposition: form-data; name="title"',
            '',
            'Hello \u00fc\r\nline',
            '--XXboundaryXX',
            'content-disposition: form-data; name="file"; filename="n\u00e4me.txt"',
            'Content-Type: text/html; charset=x',
            '',
            'content',
            '--XXboundaryXX',
            'Content-Disposition: form-data; name="empty"; filename=""',
            'Content-Type: application/octet-stream',
            '',
            '',
            '--XXboundaryXX--',
            '',
          ),
          asForm,
        ),
      ).formData(),
    ),
  'formData: multipart file without a type, escapes, base64': async ({ Request }) =>
    formEntries(
      await new Request(
        URL_A,
        post(
          multipart(
            '--XXboundaryXX',
            'Content-Disposition: form-data; name="a%22b"; filename="c%0Ad"',
            '',
            'x',
            '--XXboundaryXX',
            'Content-Disposition: form-data; name="b64"',
            'Content-Transfer-Encoding: base64',
            '',
            'aGVsbG8=',
            '--XXboundaryXX--',
          ),
          asForm,
        ),
      ).formData(),
    ),
  'formData: multipart without parts': async ({ Request }) =>
    formEntries(await new Request(URL_A, post('--XXboundaryXX--\r\n', asForm)).formData()),
  'formData: a file is a File': async ({ Request }) => {
    const form = new FormData();
    form.append('f', new File(['x'], 'x.txt'));
    const file = (await new Request(URL_A, post(form)).formData()).get('f');
    return [file instanceof File, Object.prototype.toString.call(file), (file as File).type];
  },
  'formData: missing fields': async ({ Request }) => {
    const form = await new Request(URL_A, post(new URLSearchParams('a=1'))).formData();
    return [form.get('file'), form.has('a'), form.getAll('none'), String(form), form instanceof FormData];
  },
  'formData: another content type': ({ Request }) =>
    new Request(URL_A, post('{}', { 'content-type': 'application/json' })).formData(),
  'formData: no content type': ({ Request }) => new Request(URL_A, post(new Uint8Array([1]))).formData(),
  'formData: no body': ({ Request }) => new Request(URL_A).formData(),
  'formData: a wrong boundary': ({ Request }) => new Request(URL_A, post('--YY\r\n', asForm)).formData(),
  'formData: no boundary': ({ Request }) =>
    new Request(URL_A, post('x', { 'content-type': 'multipart/form-data' })).formData(),
  'formData: cut off': ({ Request }) =>
    new Request(URL_A, post('--XXboundaryXX\r\nContent-Disposition: form-data; name="a"\r\n\r\nx', asForm)).formData(),
  'formData: a part without a name': ({ Request }) =>
    new Request(URL_A, post('--XXboundaryXX\r\nContent-Type: a/b\r\n\r\nx\r\n--XXboundaryXX--', asForm)).formData(),
  'formData: a quoted boundary': async ({ Request }) =>
    formEntries(
      await new Request(
        URL_A,
        post('--a b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--a b--', {
          'content-type': 'multipart/form-data; boundary="a b"',
        }),
      ).formData(),
    ),
  'formData: an empty body': ({ Request }) => new Request(URL_A, post('', asForm)).formData(),
  // Streams
  'streams: locked': async () => {
    const locked = streamOf('x');
    locked.getReader();
    const writable = new WritableStream();
    writable.getWriter();
    return [
      errorOf(() => locked.getReader()),
      errorOf(() => locked.tee()),
      errorOf(() => locked.pipeThrough(new TransformStream())),
      errorOf(() => writable.getWriter()),
      await locked.pipeTo(new WritableStream()).catch(textOf),
      await locked.cancel().catch(textOf),
    ];
  },
  'streams: a closed controller': () => {
    let controller: ReadableStreamDefaultController | undefined;
    new ReadableStream({ start: (given) => void (controller = given) });
    controller?.close();
    return [errorOf(() => controller?.enqueue(1)), errorOf(() => controller?.close())];
  },
  'streams: enqueue after cancel': async () => {
    let controller: ReadableStreamDefaultController | undefined;
    await new ReadableStream({ start: (given) => void (controller = given) }).cancel();
    return errorOf(() => controller?.enqueue(1));
  },
  'streams: ReadableStream.from': async ({ Response }) => {
    const { from } = ReadableStream as unknown as { from(iterable: unknown): ReadableStream };
    async function* generate(): AsyncGenerator<string> {
      yield 'a';
      yield 'b';
    }
    return [
      await chunksOf(from(generate())),
      await chunksOf(from(['c', Promise.resolve('d')])),
      await chunksOf(new Response(from(['e'])).body),
      errorOf(() => from(1)),
    ];
  },
  // Request
  'Request: defaults': ({ Request }) => {
    const r = new Request(URL_A);
    const { method, url, mode, credentials, cache, redirect, referrer, referrerPolicy, integrity, keepalive } = r;
    const { destination, body, bodyUsed } = r;
    const { duplex, isReloadNavigation, isHistoryNavigation } = r as unknown as Record<string, unknown>;
    return [
      method,
      url,
      mode,
      credentials,
      cache,
      redirect,
      referrer,
      referrerPolicy,
      integrity,
      keepalive,
      destination,
      body,
      bodyUsed,
      duplex,
      isReloadNavigation,
      isHistoryNavigation,
      headersOf(r),
      r.signal.aborted,
    ];
  },
  'Request: names and tags': ({ Request }) => [
    Request.name,
    Request.length,
    String(new Request(URL_A)),
    Object.keys(new Request(URL_A)),
    Object.prototype.toString.call(Request.prototype),
  ],
  'Request: for in': ({ Request }) => {
    const names: string[] = [];
    for (const name in new Request(URL_A)) names.push(name);
    return names.sort();
  },
  'Request: a relative url': ({ Request }) => new Request('/x'),
  'Request: the cause of a bad url': ({ Request }) => {
    try {
      return new Request('/x').url;
    } catch (error) {
      const { name, message, code, input } = (error as Error).cause as Error & Record<string, unknown>;
      return [name, message, code, input];
    }
  },
  'Request: credentials in the url': ({ Request }) => new Request('http://u:p@a/'),
  'Request: no argument': ({ Request }) => new (Request as unknown as new () => Request)(),
  'Request: a URL object': ({ Request }) => new Request(new URL('http://a/b?c d')).url,
  'Request: something else': ({ Request }) => new Request({ toString: () => 'http://a/' } as never).url,
  'Request: all headers allowed': ({ Request }) =>
    headersOf(
      new Request(URL_A, {
        headers: {
          Cookie: 'a=1',
          Host: 'x',
          'User-Agent': 'u',
          Origin: 'o',
          Referer: 'r',
          'Content-Length': '3',
          Connection: 'close',
          'Sec-Fetch-Mode': 'cors',
          'Proxy-X': 'p',
          'Set-Cookie': 'c',
        },
      }),
    ),
  'Request: headers are mutable': ({ Request }) => {
    const request = new Request(URL_A, { headers: { cookie: 'a=1' } });
    request.headers.set('cookie', 'b=2');
    request.headers.delete('x');
    return headersOf(request);
  },
  'Request: method normalization': ({ Request }) =>
    ['get', 'Post', 'delete', 'put', 'options', 'head', 'patch', 'PATCH', 'Patch', 'foo', 'PROPFIND'].map(
      (method) => new Request(URL_A, { method }).method,
    ),
  'Request: method TRACE': ({ Request }) => new Request(URL_A, { method: 'TRACE' }),
  'Request: method connect': ({ Request }) => new Request(URL_A, { method: 'connect' }),
  'Request: method TRACK': ({ Request }) => new Request(URL_A, { method: 'TRACK' }),
  'Request: a bad method': ({ Request }) => new Request(URL_A, { method: 'a b' }),
  'Request: an empty method': ({ Request }) => new Request(URL_A, { method: '' }),
  'Request: GET with a body': ({ Request }) => new Request(URL_A, { body: 'x' }),
  'Request: HEAD with a body': ({ Request }) => new Request(URL_A, { method: 'HEAD', body: 'x' }),
  'Request: GET with an empty body': ({ Request }) => new Request(URL_A, { method: 'GET', body: '' }),
  'Request: bodies on other methods': async ({ Request }) =>
    Promise.all(
      ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'].map((method) =>
        new Request(URL_A, { method, body: 'x' }).text(),
      ),
    ),
  'Request: content types': ({ Request }) =>
    ['x', new URLSearchParams('a=1'), new Blob(['x'], { type: 'image/png' }), new Uint8Array(1)].map((body) =>
      headersOf(new Request(URL_A, post(body))),
    ),
  'Request: a stream needs duplex': ({ Request }) => new Request(URL_A, { method: 'POST', body: streamOf('x') }),
  'Request: a stream with duplex': async ({ Request }) =>
    new Request(URL_A, post(streamOf(new Uint8Array([97])))).text(),
  'Request: a wrong duplex': ({ Request }) => new Request(URL_A, { duplex: 'full' } as never),
  'Request: an async generator': async ({ Request }) => {
    async function* generate(): AsyncGenerator<unknown> {
      yield 'a';
    }
    return new Request(URL_A, post(generate())).text();
  },
  'Request: enumerations': ({ Request }) => {
    const init = {
      mode: 'same-origin',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'origin',
      integrity: 'x',
      keepalive: 1,
    };
    const { mode, credentials, cache, redirect, referrerPolicy, integrity, keepalive } = new Request(
      URL_A,
      init as never,
    );
    return [mode, credentials, cache, redirect, referrerPolicy, integrity, keepalive];
  },
  'Request: a bad mode': ({ Request }) => new Request(URL_A, { mode: 'x' as never }),
  'Request: mode navigate': ({ Request }) => new Request(URL_A, { mode: 'navigate' }),
  'Request: a bad cache': ({ Request }) => new Request(URL_A, { cache: 'x' as never }),
  'Request: only-if-cached': ({ Request }) => new Request(URL_A, { cache: 'only-if-cached' }),
  'Request: no-cors with PUT': ({ Request }) => new Request(URL_A, { mode: 'no-cors', method: 'PUT' }),
  'Request: a bad redirect': ({ Request }) => new Request(URL_A, { redirect: 'x' as never }),
  'Request: referrer': ({ Request }) =>
    ['', 'about:client', 'http://b/c'].map((referrer) => new Request(URL_A, { referrer }).referrer),
  'Request: a bad referrer': ({ Request }) => new Request(URL_A, { referrer: '/x' }),
  'Request: a window': ({ Request }) => new Request(URL_A, { window: {} } as never),
  'Request: init of a wrong type': ({ Request }) => new Request(URL_A, 1 as never),
  'Request: a bad signal': ({ Request }) => new Request(URL_A, { signal: {} as never }),
  'Request: signal null': ({ Request }) => new Request(URL_A, { signal: null }).signal.aborted,
  'Request: an aborted signal': ({ Request }) => {
    const { signal } = new Request(URL_A, { signal: AbortSignal.abort('why') });
    return [signal.aborted, signal.reason];
  },
  'Request: the signal follows': ({ Request }) => {
    const controller = new AbortController();
    const request = new Request(URL_A, { signal: controller.signal });
    const clone = request.clone();
    const copy = new Request(request);
    const seen: unknown[] = [];
    request.signal.addEventListener('abort', () => seen.push(request.signal.reason));
    controller.abort('why');
    return [seen, request.signal === controller.signal, clone.signal.aborted, clone.signal.reason, copy.signal.reason];
  },
  'Request: the same signal each time': ({ Request }) => {
    const request = new Request(URL_A);
    return [request.signal === request.signal, request.signal instanceof AbortSignal];
  },
  'Request: from a Request': async ({ Request }) => {
    const first = new Request(URL_A, { ...post('x', { a: 'b' }), cache: 'no-store' });
    const second = new Request(first, { headers: { c: 'd' } });
    return [second.method, second.url, second.cache, headersOf(second), await second.text(), first.bodyUsed];
  },
  'Request: from a Request with another body': async ({ Request }) => {
    const first = new Request(URL_A, post('x', { 'content-type': 'a/b' }));
    const second = new Request(first, { body: 'y' });
    return [headersOf(second), await second.text(), await first.text()];
  },
  'Request: from a streaming Request': async ({ Request }) => {
    const first = new Request(URL_A, post(streamOf(new Uint8Array([97]), new Uint8Array([98]))));
    return [await new Request(first).text(), first.bodyUsed, await first.text().catch(textOf)];
  },
  'Request: headers of a copy are its own': ({ Request }) => {
    const first = new Request(URL_A, {
      headers: [
        ['set-cookie', 'a'],
        ['set-cookie', 'b'],
        ['X-Y', 'z'],
      ],
    });
    const second = new Request(first);
    second.headers.set('x-y', '2');
    return [headersOf(first), headersOf(second)];
  },
  'Request: from a used Request': async ({ Request }) => {
    const first = new Request(URL_A, post('x'));
    await first.text();
    return new Request(first);
  },
  'Request: from a used Request, with a body': async ({ Request }) => {
    const first = new Request(URL_A, post('x'));
    await first.text();
    return new Request(first, { body: 'y' }).text();
  },
  'Request: GET from a POST with a body': ({ Request }) =>
    new Request(new Request(URL_A, post('x')), { method: 'GET' }),
  'Request: another url with a Request as init': async ({ Request }) => {
    const first = new Request(URL_A, post('x', { a: 'b' }));
    const second = new Request('http://b/', first);
    return [second.url, second.method, headersOf(second), await second.text()];
  },
  'Request: clone': async ({ Request }) => {
    const first = new Request(URL_A, post('x', { a: 'b' }));
    const clone = first.clone();
    clone.headers.set('a', 'c');
    return [
      await first.text(),
      await clone.text(),
      clone.method,
      clone.url,
      first.headers.get('a'),
      clone.constructor === Request,
    ];
  },
  'Request: clone after read': async ({ Request }) => {
    const request = new Request(URL_A, post('x'));
    await request.text();
    return request.clone();
  },
  'Request: read twice': async ({ Request }) => {
    const request = new Request(URL_A, post('x'));
    await request.json().catch(() => undefined);
    return [request.bodyUsed, await request.text().catch(textOf)];
  },
  'Request: no body': async ({ Request }) => {
    const request = new Request(URL_A, { headers: { 'content-length': '5' } });
    return [request.body, await request.text(), await request.text(), request.headers.get('content-length')];
  },
  'Request: its body as a Response': async ({ Request, Response }) =>
    new Response(new Request(URL_A, post('echo')).body).text(),
  'Request: a subclass': async ({ Request }) => {
    class Own extends Request {
      readonly #path = new URL(this.url).pathname;
      get path(): string {
        return this.#path;
      }
    }
    const own = new Own(URL_A, post('x'));
    const again = new Own(own);
    return [own.path, own instanceof Request, again.path, await again.text(), own.clone() instanceof Own];
  },
  'Request: a subclass that overrides url': ({ Request }) => {
    class Own extends Request {
      override get url(): string {
        return 'overridden';
      }
    }
    return [new Own(URL_A).url, new Request(new Own(URL_A)).url];
  },
  'Request: through a Proxy': async ({ Request }) => {
    const request = new Request(URL_A, post('x'));
    const proxy = new Proxy(request, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    return [proxy.method, await proxy.clone().text(), new Request(proxy).url, proxy instanceof Request];
  },
  'Request: own properties stick': ({ Request }) => {
    const request = new Request(URL_A) as Request & { foo?: number };
    request.foo = 1;
    return request.foo;
  },
  'Request: read-only members': ({ Request }) =>
    errorOf(() => ((new Request(URL_A) as { method: string }).method = 'x'))?.replace(/#<\w+>/, '#<…>'),
  'Request: a member without its object': ({ Request }) => Reflect.get(Request.prototype, 'method'),
};

function textOf({ name, message }: Error): string {
  return `${name}: ${message}`;
}

function errorOf(action: () => unknown): string | undefined {
  try {
    action();
  } catch (error) {
    return textOf(error as Error);
  }
  return undefined;
}

/** Evaluates every check. @returns name -> value as JSON, or the error's name and text */
export async function runChecks(classes: FetchClasses): Promise<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const [name, check] of Object.entries(checks)) {
    try {
      results[name] = JSON.stringify(await check(classes)) ?? 'undefined';
    } catch (error) {
      const { name: kind, message } = error as Error;
      results[name] = `throws ${kind}: ${message}`;
    }
  }
  return results;
}
