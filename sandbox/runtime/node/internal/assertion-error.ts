import { inspect } from 'node-inspect-extracted';

export interface AssertionOptions {
  actual?: unknown;
  expected?: unknown;
  operator: string;
  message: string | Error | undefined;
  generated: boolean;
}

const titles: Record<string, string> = {
  deepEqual: 'Expected values to be loosely deep-equal:',
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  strictEqual: 'Expected values to be strictly equal:',
};

/** Node's AssertionError. Where Node shows a diff of two values, it shows both. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly code = 'ERR_ASSERTION';
  readonly generatedMessage: boolean;
  readonly actual: unknown;
  readonly expected: unknown;
  readonly operator: string;

  constructor(options: AssertionOptions) {
    super(isDescribed(options) ? describe(options) : String(options.message));
    this.generatedMessage = options.generated;
    this.actual = options.actual;
    this.expected = options.expected;
    this.operator = options.operator;
  }
}

/** These two say what differs even after a message of one's own. */
function isDescribed({ message, operator }: AssertionOptions): boolean {
  return message === undefined || operator === 'strictEqual' || operator === 'deepStrictEqual';
}

function describe({ actual, expected, operator, message }: AssertionOptions): string {
  const [left, right] = [inspect(actual), inspect(expected)];
  if (operator === '==' || operator === '!=') return `${left} ${operator} ${right}`;
  const title = message === undefined ? (titles[operator] ?? `${operator}:`) : String(message);
  if (operator.startsWith('not'))
    return isObject(actual) ? `${title}\n\n${linesOf(actual).join('\n')}\n` : `${title} ${left}`;
  if (operator === 'strictEqual' || (operator === 'deepStrictEqual' && !isObject(actual) && !isObject(expected)))
    return `${title}\n\n${left} !== ${right}\n`;
  if (operator === 'deepStrictEqual') return `${title}\n+ actual - expected\n\n${diffOf(actual, expected)}`;
  return `${title}\n\n${left}\n\nshould loosely deep-equal\n\n${right}`;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Both values line by line, what only one of them has under its sign. */
function diffOf(actual: unknown, expected: unknown): string {
  const [left, right] = [linesOf(actual), linesOf(expected)];
  const diff: string[] = [];
  let [at, other] = [0, 0];
  while (at < left.length || other < right.length) {
    const line = left[at];
    if (line !== undefined && line === right[other]) {
      diff.push(`  ${line}`);
      at++;
      other++;
    } else if (line !== undefined && !right.slice(other).includes(line)) {
      diff.push(`+ ${line}`);
      at++;
    } else {
      diff.push(`- ${right[other++]}`);
    }
  }
  return diff.join('\n');
}

function linesOf(value: unknown): string[] {
  return inspect(value, { compact: false, sorted: true, depth: 1000 }).split('\n');
}
