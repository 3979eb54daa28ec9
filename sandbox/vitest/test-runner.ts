import { getFn } from '@vitest/runner';
import { TestRunner as VitestRunner, type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite } from 'vitest';
import type { TestedResponse } from '../protocol';
import type { ModuleRegistry } from '../runtime/modules/module-registry';
import type { LastResponses } from './last-response';
import { nameOf, outcomeOf, suiteFailures, testsOf } from './outcomes';
import type { Progress } from './test-progress';
import { CompileFailure, ROOT, type TestServer } from './test-server';

const LOAD_DEADLINE_MS = 10_000;

type Config = ConstructorParameters<typeof VitestRunner>[0];

/** vitest's runner over a server's modules. */
export class TestRunner extends VitestRunner {
  readonly #server: TestServer;
  readonly #registry: ModuleRegistry;
  readonly #progress: Progress;
  readonly #responses: LastResponses;
  readonly #later = setTimeout;
  readonly #numbers = new Map<RunnerTestCase, number>();
  /** Tests of which nothing is told (any more). */
  readonly #told = new Set<RunnerTestCase>();
  /** Of tests that failed. */
  readonly #looked = new Map<RunnerTestCase, TestedResponse>();

  constructor(
    config: object,
    server: TestServer,
    registry: ModuleRegistry,
    progress: Progress,
    responses: LastResponses,
  ) {
    super(config as Config);
    this.#server = server;
    this.#registry = registry;
    this.#progress = progress;
    this.#responses = responses;
    this.trace = ((_name: string, attributes: unknown, run?: () => unknown) =>
      (run ?? (attributes as () => unknown))()) as VitestRunner['trace'];
  }

  override async importFile(filepath: string): Promise<unknown> {
    const path = filepath.slice(ROOT.length + 1);
    const [error] = this.#registry.errorsOf(path);
    if (error) throw new CompileFailure(error);
    const late = new Promise<never>((_, reject) => {
      const message = `The file was still loading after ${LOAD_DEADLINE_MS / 1000} s`;
      this.#later(() => reject(new Error(message)), LOAD_DEADLINE_MS);
    });
    return Promise.race([this.#registry.load(path), late]);
  }

  /** Leaves out what has a result, and what was not asked for. */
  onCollected(files: RunnerTestFile[]): void {
    for (const file of files) {
      const tests = testsOf(file);
      const isWanted = wantedBy(this.#server.name, tests);
      for (const [number, test] of tests.entries()) {
        this.#numbers.set(test, number);
        if (isWanted(test) && !this.#server.done.includes(number)) continue;
        test.mode = 'skip';
        this.#told.add(test);
      }
      skipEmpty(file);
    }
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    await super.onBeforeRunTask(test);
    if (test.mode !== 'run' && test.mode !== 'queued') return;
    const number = this.#numberOf(test);
    this.#server.setCurrent(number);
    this.#progress.begin(number, nameOf(test));
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const number = this.#numberOf(test);
    try {
      await this.#server.inTest(number, () => getFn(test)());
      if (test.result?.state === 'fail') await this.#keepResponse(test, number);
    } catch (error) {
      await this.#keepResponse(test, number);
      throw error;
    }
  }

  override onAfterRunTask(test: RunnerTestCase): void {
    super.onAfterRunTask(test);
    this.#tell(test);
    this.#server.setCurrent(null);
  }

  /** Tells what was not run, and what failed beside the tests. */
  finish(file: RunnerTestFile): void {
    for (const test of this.#numbers.keys()) this.#tell(test);
    for (const failure of suiteFailures(file, this.#server)) this.#progress.finish(failure);
  }

  async #keepResponse(test: RunnerTestCase, number: number): Promise<void> {
    const response = await this.#responses.of(number);
    if (response) this.#looked.set(test, response);
  }

  #tell(test: RunnerTestCase): void {
    if (this.#told.has(test)) return;
    this.#told.add(test);
    this.#progress.finish(outcomeOf(test, this.#numberOf(test), this.#server, this.#looked.get(test)));
  }

  #numberOf(test: RunnerTestCase): number {
    return this.#numbers.get(test) ?? 0;
  }
}

/** A full name means its test, a part of one all that have it. */
function wantedBy(name: string | null, tests: readonly RunnerTestCase[]): (test: RunnerTestCase) => boolean {
  if (name === null) return () => true;
  const fullName = (test: RunnerTestCase) => nameOf(test).join(' > ');
  if (tests.some((test) => fullName(test) === name)) return (test) => fullName(test) === name;
  return (test) => fullName(test).includes(name);
}

/** A suite of which nothing runs runs no hooks either. */
function skipEmpty(suite: RunnerTestSuite): void {
  for (const task of suite.tasks) if (task.type === 'suite') skipEmpty(task);
  const runs = suite.tasks.some(({ mode }) => mode === 'run' || mode === 'queued' || mode === 'only');
  if (suite.tasks.length > 0 && !runs && (suite.mode === 'run' || suite.mode === 'queued')) suite.mode = 'skip';
}
