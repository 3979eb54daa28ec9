import { beforeEach, expect, test } from 'vitest';
import { createCookieStore } from '@/lib/cookies/cookie-store';
import { createProjectStore } from '@/lib/files/project-store';
import { createRequestStore } from '@/lib/request/request-store';
import { createSigningStore } from '@/lib/signature/signing-store';
import { followWork, readWork, showWork, startWork, takeWork } from './work';
import type { WorkStores } from './work-parts';

/** As browsers have it stored since the first release. What is written here must stay readable. */
const STORED = {
  project: {
    version: 1,
    title: 'Kept',
    next: '15',
    mode: 'production',
    files: { 'app/route.ts': 'export {};\n', 'requests.http': '### One\nGET /api\n\n### Two\nGET /api/2\n' },
    open: ['app/route.ts'],
  },
  tabs: ['requests.http', 'app/route.ts'],
  active: 'app/route.ts',
  form: {
    method: 'POST',
    url: '/api?a=1',
    headers: [{ id: 7, name: 'half typed', value: '', enabled: true }],
    body: { kind: 'none', text: '{"left": true}' },
  },
  query: [
    { id: 8, name: 'a', value: '1', enabled: true },
    { id: 9, name: 'off', value: '2', enabled: false },
  ],
  selected: 1,
  emptyFolders: ['lib'],
  notes: [{ file: 'app/route.ts', text: 'export {};', note: 'Nothing yet.' }],
  example: 'cors',
  cookies: {
    enabled: false,
    cookies: [
      {
        name: 'session',
        value: 's1',
        domain: 'localhost',
        path: '/',
        expires: null,
        hostOnly: true,
        secure: true,
        httpOnly: true,
        sameSite: 'lax',
        partitioned: true,
        priority: 'high',
      },
    ],
  },
  secret: 'very-secret',
};

let stores: WorkStores;

beforeEach(() => {
  const project = createProjectStore({ version: 1, next: '16', mode: 'development', files: { 'other.ts': '' } });
  const request = createRequestStore(project);
  stores = { project, request, cookies: createCookieStore(), signing: createSigningStore() };
});

function read(value: unknown) {
  const result = readWork(value);
  if (!result.ok) throw new Error(result.message);
  return result.work;
}

/** Rows are numbered anew by every page. */
function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'id' ? undefined : part)));
}

test('what is stored comes back to the screen, and is stored again as it was', () => {
  showWork(stores, read(STORED), 'own');
  expect(withoutIds(takeWork(stores))).toEqual(
    withoutIds({ ...STORED, project: { ...STORED.project, open: ['app/route.ts', 'requests.http'] } }),
  );
  expect(stores.project.getState().origin).toBe('own');
});

test('a cookie that was stored before cookies had a priority and a partition is read', () => {
  const [{ partitioned: _, priority: __, ...cookie }] = STORED.cookies.cookies as unknown as [Record<string, unknown>];
  const { cookies } = read({ ...STORED, cookies: { enabled: false, cookies: [cookie] } });
  expect(cookies).toEqual({ enabled: false, cookies: [{ ...cookie, partitioned: false, priority: 'medium' }] });
});

test('a broken project is refused with the reason', () => {
  expect(readWork({ ...STORED, project: { ...STORED.project, files: ['a'] } })).toEqual({
    ok: false,
    message: expect.stringContaining('Failed to read the project: '),
  });
  expect(readWork('text')).toEqual({
    ok: false,
    message: 'Failed to read the project: nothing readable is stored.',
  });
});

test.each(['tabs', 'active', 'form', 'query', 'selected', 'emptyFolders', 'notes', 'cookies', 'secret'])(
  'with %s missing or broken, the project and the rest are there',
  (field) => {
    const { [field]: _, ...others } = STORED as Record<string, unknown>;
    expect(withoutIds(read(others))).toMatchObject(withoutIds(others) as object);
    expect(withoutIds(read({ ...others, [field]: { nonsense: [7] } }))).toMatchObject(withoutIds(others) as object);
  },
);

test('a project nobody has touched shows its first request and the files it says are open', () => {
  showWork(stores, read(STORED), 'own');
  const { project } = read(STORED);
  showWork(stores, startWork(project), 'link');
  expect(stores.project.getState()).toMatchObject({
    origin: 'link',
    tabs: ['app/route.ts'],
    emptyFolders: [],
    notes: [],
  });
  expect(stores.request.getState()).toMatchObject({ selected: 0, form: { method: 'GET', url: '/api' } });
  expect(stores.cookies.getState()).toMatchObject({ enabled: true, cookies: [] });
  expect(stores.signing.getState().secret).toBe('');
});

test('a project without requests shows an empty form, not the one before', () => {
  showWork(stores, read(STORED), 'own');
  showWork(stores, startWork({ version: 1, next: '16', mode: 'development', files: { 'a.ts': '' } }), 'own');
  expect(stores.request.getState()).toMatchObject({ selected: null, form: { method: 'GET', url: '/', headers: [] } });
});

test('of another tab’s version, files, cookies and secret are shown; tabs and a form of one’s own stay', () => {
  const work = read(STORED);
  showWork(stores, work, 'own');
  const { project } = work;
  followWork(stores, {
    ...work,
    project: { ...project, files: { ...project.files, 'app/route.ts': 'export const changed = 1;\n' } },
    tabs: ['requests.http'],
    active: 'requests.http',
    form: null,
    cookies: { enabled: true, cookies: [] },
    secret: 'other',
  });
  expect(stores.project.getState().project.files['app/route.ts']).toContain('changed');
  expect(stores.project.getState()).toMatchObject({ tabs: STORED.tabs, active: STORED.active });
  expect(stores.request.getState().form.url).toBe('/api?a=1');
  expect(stores.cookies.getState().enabled).toBe(true);
  expect(stores.signing.getState().secret).toBe('other');
});
