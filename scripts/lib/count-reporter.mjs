import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './paths.mjs';

/**
 * What a run of vitest came to.
 * @typedef {object} RunCount
 * @property {number} passed
 * @property {number} failed tests; a file that did not even load counts as one
 * @property {string[]} again the tests that passed only after another try, and why
 * @property {{ file: string, seconds: number }[]} files the slowest first
 */

/** A reporter for vitest that writes a `RunCount` to the file that RUN_COUNT names. */
export default class CountReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    writeFileSync(process.env.RUN_COUNT ?? '', JSON.stringify(countOf(modules)));
  }
}

/** @param {readonly import('vitest/node').TestModule[]} modules @returns {RunCount} */
function countOf(modules) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const ended = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state);
  const unloaded = modules.filter(
    (module) => module.state() === 'failed' && [...module.children.allTests()].length === 0,
  );
  return {
    passed: ended('passed').length,
    failed: ended('failed').length + unloaded.length,
    again: ended('passed')
      .filter((test) => (test.diagnostic()?.retryCount ?? 0) > 0)
      .map((test) => [`${nameOf(test.module)}: ${test.fullName}`, ...reasonsOf(test)].join('\n    ')),
    files: modules
      .map((module) => ({ file: nameOf(module), seconds: module.diagnostic().duration / 1000 }))
      .sort((a, b) => b.seconds - a.seconds),
  };
}

/** @param {import('vitest/node').TestCase} test @returns what stopped its earlier tries, each as it begins */
function reasonsOf(test) {
  return (test.result().errors ?? []).map(({ message, diff }) =>
    stripVTControlCharacters([message, diff].join(' ')).replace(/\s+/g, ' ').slice(0, 400),
  );
}

/** @param {import('vitest/node').TestModule} module */
function nameOf(module) {
  return path.relative(root, module.moduleId).replaceAll(path.sep, '/');
}
