import type { FileContent, HostToServerMessage, ServerToHostMessage } from '../protocol';
import type { NextRelease } from '../next/next-release';
import type { NextServer } from '../next/create-next-server';
import { PROJECT_ROOT, setServerProject, type ServerProject } from '../next/project';
import { receiveAnswer, setHost } from '../runtime/ask-host';
import { clock, onLog } from '../runtime/boot';
import { emitEvent, emitEventOf, setEventListener } from '../runtime/emit-event';
import type { Post } from '../runtime/host-port';
import { Disk } from '../runtime/disk/disk';
import { entriesOf, fillDisk } from '../runtime/disk/disk-entries';
import { setEvaluationListener } from '../runtime/project-code';
import { setDisk } from '../runtime/node/file-system';
import { setPackageLoader } from '../runtime/node/module';
import { setPartLoader } from '../runtime/node/internal/parts';
import process from '../runtime/node/process';
import { requestOwnServer } from './internal-request';
import { cacheEntries } from '../next/cache-entries';
import { changeCaches } from '../next/change-caches';
import { createFixtures } from './fixtures';
import { installOutgoingFetch } from './outgoing-fetch';
import { ModuleRegistry } from '../runtime/modules/module-registry';
import { edgeScope } from './edge-scope';
import { loadEdgePackage, loadPackage } from './load-package';
import { loadPart } from './load-part';
import { createBuiltinCheck } from './create-builtin-check';
import { createRequestHandling } from './request-handling';
import { createEventChannel } from './event-channel';
import { logEvent } from '../runtime/log-event';
import { createTestFiles } from './test-files';
import { watchWrittenFiles } from './written-files';

/** What `next start -H 127.0.0.1` answers to. */
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

type Message<Type extends HostToServerMessage['type']> = Extract<HostToServerMessage, { type: Type }>;

/** What answers the host's messages. */
export function createServerProcess(release: NextRelease, createServer: () => NextServer, postAtOnce: Post) {
  const disk = new Disk(PROJECT_ROOT);
  setDisk(disk);
  setPackageLoader((name) => loadPackage(release, name));
  const modules = new ModuleRegistry((name) => loadPackage(release, name), release.bundler);
  const edgeModules = new ModuleRegistry((name) => loadEdgePackage(release, name), release.bundler, edgeScope());
  setPartLoader((name) => loadPart(name, modules));
  const events = createEventChannel(postAtOnce);
  const fixtures = createFixtures();
  installOutgoingFetch({
    fixtures,
    isOwn: (url) => url.port === String(project?.port) && OWN_NAMES.has(url.hostname),
    requestOwnServer: (request) => requestOwnServer(server ?? failNotStarted(), request),
  });
  setHost(post);
  setEventListener(events.emit);
  setEvaluationListener((file) => post({ type: 'evaluating', file }));
  const noteUpdate = watchWrittenFiles(disk, (written) => emitEventOf(null, { type: 'written-files', ...written }));
  const testFiles = createTestFiles(modules, () => `http://localhost:${project?.port ?? 80}`);
  onLog((entry) => {
    const test = testFiles.current();
    if (test === null) emitEvent(logEvent(entry));
    else emitEventOf(test, logEvent(entry));
  });
  let project: ServerProject | undefined;
  let server: NextServer | undefined;
  const findBrokenBuiltin = createBuiltinCheck();
  const requests = createRequestHandling(postChecked, () => server ?? failNotStarted());

  /** What happened before stays before. */
  function post(...[messages, transfer]: Parameters<Post>): void {
    const before: ServerToHostMessage[] = events.take();
    postAtOnce(before.length === 0 ? messages : before.concat(messages), transfer);
  }

  function start({ mode, origin, disk: left }: Message<'start'>): void {
    const { port } = new URL(origin);
    Object.assign(process.env, { NODE_ENV: mode, NEXT_RUNTIME: 'nodejs' });
    project = { disk, modules, edgeModules, mode, release, hostname: '127.0.0.1', port: Number(port || 80) };
    setServerProject(project);
    fillDisk(disk, left);
    server = createServer();
  }

  function update({ revision, files: changed, modules: compiled, fixtures: answers }: Message<'update'>): void {
    if (answers) fixtures.set(answers);
    for (const [path, content] of changed) writeFile(path, content);
    noteUpdate();
    const paths = compiled.map(({ path }) => path);
    const needsReload =
      changed.some(([path, content]) => !isGoneEnvironment(path, content) && (content === null || isRead(path))) ||
      paths.some((path) => !modules.has(path)) ||
      server?.lacksMiddleware();
    const isConfigured = changed.some(([path, content]) => isConfiguration(path) && !isGoneEnvironment(path, content));
    const edited = [...new Set([...paths, ...changed.map(([path]) => path)])];
    const isPart = server?.noteEdit(edited);
    const startsAnew = isConfigured || (isPart && release.bundler === 'webpack');
    for (const registry of [modules, edgeModules]) {
      if (!startsAnew) registry.evictWithImporters(paths);
      else registry.evictAll();
      registry.update(compiled);
    }
    if (needsReload || server?.hasOtherRoutes(edited)) server?.reload({ environment: isConfigured });
    post({ type: 'updated', revision });
  }

  function writeFile(path: string, content: FileContent | null): void {
    disk.write(`${PROJECT_ROOT}/${path}`, content);
    if (content !== null) return;
    modules.remove(path);
    edgeModules.remove(path);
  }

  async function build({ id }: Message<'build'>): Promise<void> {
    const result = await (server ?? failNotStarted()).build();
    post({ type: 'built', id, ...result, disk: result.ok ? entriesOf(disk) : [] });
  }

  async function advanceTime({ id, milliseconds }: Message<'advance-time'>): Promise<void> {
    await clock.advance(milliseconds);
    post({ type: 'time-advanced', id });
  }

  function readDisk({ id }: Message<'read-disk'>): void {
    post({ type: 'disk-read', id, disk: entriesOf(disk) });
  }

  async function listEntries({ id }: Message<'cache-entries'>): Promise<void> {
    post({ type: 'cache-entries', id, entries: await cacheEntries(server?.routes() ?? []) });
  }

  async function change({ id, change: wanted }: Message<'change-caches'>): Promise<void> {
    await changeCaches(wanted, server?.routes() ?? []);
    post({ type: 'caches-changed', id });
  }

  function readWritten({ id, path }: Message<'read-written'>): void {
    post({ type: 'written-read', id, bytes: disk.file(path)?.bytes.slice() ?? null });
  }

  async function runTestFile(message: Message<'run-test-file'>): Promise<void> {
    const fault = await testFiles.run(message).then(() => null, String);
    post({ type: 'test-file-run', id: message.id, fault });
  }

  function postChecked(...[messages, transfer]: Parameters<Post>): void {
    post(messages, transfer);
    // So that the next request finds a server that works.
    if ([messages].flat().some(({ type }) => type === 'response-end')) reportBroken();
  }

  function reportBroken(): boolean {
    const builtin = findBrokenBuiltin();
    if (builtin !== null) post({ type: 'broken', builtin });
    return builtin !== null;
  }

  return {
    receive(message: HostToServerMessage): void {
      switch (message.type) {
        case 'start':
          return start(message);
        case 'update':
          return update(message);
        case 'request':
          return requests.answer(message);
        case 'abort':
          return requests.abort(message.id);
        case 'credit':
          return requests.grant(message.id, message.chunks);
        case 'build':
          return void build(message);
        case 'advance-time':
          return void advanceTime(message);
        case 'cache-entries':
          return void listEntries(message);
        case 'change-caches':
          return void change(message);
        case 'read-disk':
          return readDisk(message);
        case 'read-written':
          return readWritten(message);
        case 'run-test-file':
          return void runTestFile(message);
        case 'fetch-response':
        case 'fetch-failure':
        case 'asset-response':
        case 'asset-failure':
          return receiveAnswer(message);
        case 'ping':
          if (!reportBroken()) post({ type: 'pong', ping: message.ping });
          return;
      }
    },
  };
}

/** Files that Next's servers read when they start. */
function isRead(path: string): boolean {
  return isConfiguration(path) || /^(public\/.*|[jt]sconfig\.json|(src\/)?(middleware|proxy)\.\w+)$/.test(path);
}

/** Next's watcher compares the files that are there: what one said that is gone holds on. */
function isGoneEnvironment(path: string, content: FileContent | null): boolean {
  return content === null && path.startsWith('.env');
}

/** After a change of one of these every module is compiled anew. */
function isConfiguration(path: string): boolean {
  return /^(next\.config\.\w+|\.env.*)$/.test(path);
}

function failNotStarted(): never {
  throw new Error('Failed to answer: the server has not been started');
}
