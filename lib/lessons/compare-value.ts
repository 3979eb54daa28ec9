import { isAbsent, isPattern, patternOf } from './pattern';
import { show } from './show';

/**
 * Compares a value of a JSON body with what is expected of it: an object may have more, a list has the same length.
 * @param where how a sentence names the value, such as `items[0].id`
 * @returns a sentence for each difference
 */
export function compareValue(where: string, actual: unknown, expected: unknown): string[] {
  if (isAbsent(expected)) return actual === undefined ? [] : [`${where} is ${show(actual)}; it should not be there.`];
  if (actual === undefined) return [`${where} is missing; it should be ${wanted(expected)}.`];
  if (isPattern(expected))
    return patternOf(expected.matches).test(textOf(actual)) ? [] : [differs(where, actual, expected)];
  if (Array.isArray(expected)) return compareLists(where, actual, expected);
  if (typeof expected === 'object' && expected !== null) return compareObjects(where, actual, expected);
  return Object.is(actual, expected) ? [] : [differs(where, actual, expected)];
}

/** Compares a text, such as a header's value; undefined where there is none. */
export function compareText(where: string, actual: string | undefined, expected: unknown): string[] {
  return compareValue(where, actual, expected);
}

function compareLists(where: string, actual: unknown, expected: unknown[]): string[] {
  if (!Array.isArray(actual)) return [`${where} is ${show(actual)}; it should be a list.`];
  if (actual.length !== expected.length)
    return [`${where} has ${countOf(actual.length)}, not ${expected.length}: ${show(actual)}.`];
  return expected.flatMap((one, at) => compareValue(`${where}[${at}]`, actual[at], one));
}

function compareObjects(where: string, actual: unknown, expected: object): string[] {
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual))
    return [`${where} is ${show(actual)}; it should be an object.`];
  return Object.entries(expected).flatMap(([key, one]) => {
    const value: unknown = Object.hasOwn(actual, key) ? Reflect.get(actual, key) : undefined;
    return compareValue(nameOf(where, key), value, one);
  });
}

function nameOf(where: string, key: string): string {
  const part = /^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  return where === BODY ? `${BODY}’s ${part.replace(/^\./, '')}` : `${where}${part}`;
}

/** How sentences name the whole body. */
export const BODY = 'The body';

function differs(where: string, actual: unknown, expected: unknown): string {
  return `${where} is ${show(actual)}; it should be ${wanted(expected)}.`;
}

function wanted(expected: unknown): string {
  return isPattern(expected) ? `what matches /${expected.matches}/` : show(expected);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function countOf(length: number): string {
  return length === 1 ? '1 entry' : `${length} entries`;
}
