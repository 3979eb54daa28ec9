import type { Diagnostic } from '../protocol';
import type { OptionInSource, SegmentRules } from './compile-rules';
import type { CompilerRelease } from './compiler-release';
import type { NextFlags } from './next-flags';
import { routeOf } from './server-entries';
import type { ModuleExport, StaticValue, TransformedFile } from './transformed-file';

type Variants = Extract<SegmentRules, { checks: 'values' }>['variants'];

/** Segment options, of a file that makes a route, that make `next dev` answer 500. */
export function checkSegmentConfig(
  file: TransformedFile,
  { segmentConfig: rules }: CompilerRelease,
  { cacheComponents }: NextFlags,
): Diagnostic[] {
  const messages = (exported: ModuleExport): (string | null)[] => {
    if (rules.checks === 'nothing') return [];
    if (rules.checks === 'values') return [checkValue(exported, rules.variants, file.path)];
    const forbidden = cacheComponents && rules.withoutCacheComponents.includes(exported.name);
    return [checkSource(exported, rules.options[exported.name]), forbidden ? incompatible(exported.name) : null];
  };
  return file.exports.flatMap((exported) =>
    messages(exported)
      .filter((message) => message !== null)
      .map((message) => ({
        severity: 'error',
        file: file.path,
        line: exported.line,
        column: exported.column,
        message,
      })),
  );
}

/** What of a proxy file's `config` makes the server answer 500. */
export function checkProxyConfig(file: TransformedFile, { segmentConfig }: CompilerRelease): Diagnostic[] {
  const config = file.exports.find(({ name }) => name === 'config');
  if (segmentConfig.checks !== 'source' || !config || !isRecord(config.value)) return [];
  const { runtime } = config.value;
  if (runtime !== 'edge' && runtime !== 'experimental-edge') return [];
  const message = unrecognized('config', 'Proxy does not support Edge runtime.');
  return [{ severity: 'error', file: file.path, line: config.line, column: config.column, message }];
}

function isRecord(value: StaticValue | undefined): value is { [key: string]: StaticValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkSource({ name, kind, value }: ModuleExport, option: OptionInSource | undefined): string | null {
  if (!option) return null;
  if (kind === 're-export') return unrecognized(name, "It mustn't be reexported.");
  if (!fits(value, option)) return unrecognized(name, `It needs to be a static ${option.type}.`);
  if (!option.variants || option.variants.some((variant) => variant === value)) return null;
  const expected = option.variants.map((variant) => `\`${variant}\``).join(', ');
  const given = JSON.stringify(value).replaceAll('"', '`');
  return unrecognized(name, `It has an invalid value: unknown variant ${given}, expected one of ${expected}.`);
}

/** @returns how Turbopack begins what it has to say of an export that it reads off the source */
function unrecognized(name: string, reason: string): string {
  return `Next.js can't recognize the exported \`${name}\` field in route. ${reason}`;
}

function incompatible(name: string): string {
  return `Route segment config "${name}" is not compatible with \`nextConfig.cacheComponents\`. Please remove it.`;
}

function fits(value: StaticValue | undefined, { type }: OptionInSource): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (typeof value === 'string') return true;
  return type !== 'string' && Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function checkValue({ name, value }: ModuleExport, variants: Variants, path: string): string | null {
  const issue = value === undefined ? null : schemaIssue(name, value, routeOf(path), variants[name]);
  if (!issue) return null;
  const more = 'https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config';
  return `Invalid segment configuration options detected for "${routeOf(path)}". Read more at ${more}: ${issue} at "${name}"`;
}

/** Next 15 does not read a number with a sign off the source. */
function schemaIssue(
  name: string,
  value: StaticValue,
  route: string,
  variants: readonly string[] | undefined,
): string | null {
  if (name === 'revalidate') {
    if (value === false || isUnreadOrInteger(value)) return null;
    return `Invalid revalidate value ${JSON.stringify(value)} on "${route}", must be a non-negative number or false`;
  }
  if (name === 'maxDuration') {
    if (isUnreadOrInteger(value)) return null;
    return typeof value === 'number'
      ? 'Expected integer, received float'
      : `Expected number, received ${typeOf(value)}`;
  }
  if (name === 'dynamicParams') {
    return typeof value === 'boolean' ? null : `Expected boolean, received ${typeOf(value)}`;
  }
  if (!variants || variants.some((variant) => variant === value)) return null;
  const expected = variants.map((variant) => `'${variant}'`).join(' | ');
  if (typeof value !== 'string') return `Expected ${expected}, received ${typeOf(value)}`;
  return `Invalid enum value. Expected ${expected}, received '${value}'`;
}

function isUnreadOrInteger(value: StaticValue): boolean {
  return typeof value === 'number' && (value < 0 || Number.isInteger(value));
}

function typeOf(value: StaticValue): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
