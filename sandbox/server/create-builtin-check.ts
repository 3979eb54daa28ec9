interface Check {
  builtin: string;
  works: () => boolean;
}

/** What neither Next.js nor the server's own code can do without, and that it does what it should. */
const CHECKS: readonly Check[] = [
  {
    builtin: 'Object.prototype',
    works: () => !['then', 'get', 'set', 'value', 'done', 'next'].some((name) => name in {}),
  },
  { builtin: 'Object.keys', works: () => Object.keys({ a: 1 }).length === 1 },
  { builtin: 'Object.entries', works: () => Object.entries({ a: 1 }).length === 1 },
  { builtin: 'Object.assign', works: () => Object.assign({}, { a: 1 }).a === 1 },
  { builtin: 'Object.defineProperty', works: () => Object.defineProperty({ a: 0 }, 'a', { value: 1 }).a === 1 },
  { builtin: 'Reflect.get', works: () => Reflect.get({ a: 1 }, 'a') === 1 },
  { builtin: 'Function.prototype.call', works: () => one.call(null) === 1 },
  { builtin: 'Function.prototype.apply', works: () => one.apply(null) === 1 },
  { builtin: 'Function.prototype.bind', works: () => one.bind(null)() === 1 },
  { builtin: 'Array.prototype[Symbol.iterator]', works: () => [...[1, 2]].length === 2 },
  { builtin: 'Array.prototype.push', works: () => [1].push(2) === 2 },
  { builtin: 'Array.prototype.map', works: () => [0].map(one)[0] === 1 },
  { builtin: 'Array.prototype.filter', works: () => [1, 2].filter((value) => value === 1).length === 1 },
  { builtin: 'Array.prototype.slice', works: () => [1, 2].slice(1).length === 1 },
  { builtin: 'Array.prototype.join', works: () => [1, 2].join('-') === '1-2' },
  { builtin: 'Array.prototype.forEach', works: () => visits((visit) => [1].forEach(visit)) },
  { builtin: 'Array.isArray', works: () => Array.isArray([]) && !Array.isArray({}) },
  { builtin: 'Map.prototype', works: () => new Map([[1, 2]]).get(1) === 2 && !new Map().has(1) },
  { builtin: 'Set.prototype', works: () => new Set([1]).has(1) && !new Set().has(1) },
  { builtin: 'WeakMap.prototype', works: () => new WeakMap([[one, 2]]).get(one) === 2 },
  { builtin: 'String.prototype.split', works: () => 'a/b'.split('/').length === 2 },
  { builtin: 'String.prototype.slice', works: () => 'ab'.slice(1) === 'b' },
  { builtin: 'String.prototype.replace', works: () => 'ab'.replace('a', 'b') === 'bb' },
  { builtin: 'String.prototype.toLowerCase', works: () => 'A'.toLowerCase() === 'a' },
  { builtin: 'RegExp.prototype.exec', works: () => /a/.exec('a')?.[0] === 'a' && /a/.test('a') },
  { builtin: 'JSON.stringify', works: () => JSON.stringify({ a: [1] }) === '{"a":[1]}' },
  { builtin: 'JSON.parse', works: () => (JSON.parse('{"a":1}') as { a: unknown }).a === 1 },
];

/**
 * @returns what names the first of the built-ins that the project's code replaced by something that does not work, or
 *   null; a promise that stays silent is found by the next call, from another task
 */
export function createBuiltinCheck(): () => string | null {
  let isPromiseSilent = false;

  function checkPromise(): string | null {
    if (isPromiseSilent) return 'Promise.prototype.then';
    isPromiseSilent = true;
    try {
      void Promise.resolve(1).then((value) => (isPromiseSilent = value !== 1));
      return null;
    } catch {
      return 'Promise';
    }
  }

  return () => findBroken() ?? checkPromise();
}

function findBroken(): string | null {
  // By index: an iterator may be what is broken.
  for (let index = 0; index < CHECKS.length; index++) {
    const check = CHECKS[index];
    if (check && !holds(check.works)) return check.builtin;
  }
  return null;
}

function holds(works: () => boolean): boolean {
  try {
    return works();
  } catch {
    return false;
  }
}

function one(): number {
  return 1;
}

function visits(run: (visit: () => void) => void): boolean {
  let visited = false;
  run(() => (visited = true));
  return visited;
}
