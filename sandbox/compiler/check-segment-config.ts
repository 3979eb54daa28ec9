import type { Diagnostic } from '../protocol';
import type { CompilerRelease } from './compiler-release';
import type { NextFlags } from './next-flags';
import { routeOf } from './server-entries';
import type { ModuleExport, StaticValue, TransformedFile } from './transformed-file';

/** A segment option as Turbopack reads it off the source; `variants` in the order in which it names them. */
interface Field {
  type: 'string' | 'boolean' | 'string or array of static strings';
  variants?: readonly string[];
}

const FIELDS: Record<string, Field> = {
  dynamic: { type: 'string', variants: ['auto', 'force-dynamic', 'error', 'force-static'] },
  dynamicParams: { type: 'boolean' },
  fetchCache: {
    type: 'string',
    variants: [
      'auto',
      'default-cache',
      'only-cache',
      'force-cache',
      'default-no-store',
      'only-no-store',
      'force-no-store',
    ],
  },
  runtime: { type: 'string', variants: ['nodejs', 'edge', 'experimental-edge'] },
  preferredRegion: { type: 'string or array of static strings' },
};

/** The variants as Next 15's schema lists them. */
const ENUMS: Record<string, readonly string[]> = {
  dynamic: ['auto', 'error', 'force-static', 'force-dynamic'],
  fetchCache: [
    'auto',
    'default-cache',
    'only-cache',
    'force-cache',
    'force-no-store',
    'default-no-store',
    'only-no-store',
  ],
  runtime: ['edge', 'nodejs'],
};

const WITHOUT_CACHE_COMPONENTS = ['dynamic', 'dynamicParams', 'fetchCache', 'revalidate'];

/** Segment options of a route file that make `next dev` answer 500. */
export function checkSegmentConfig(
  file: TransformedFile,
  { segmentConfig }: CompilerRelease,
  flags: NextFlags,
): Diagnostic[] {
  const check = {
    unchecked: () => null,
    schema: checkBySchema,
    source: flags.cacheComponents ? checkCacheComponents : checkBySource,
  };
  return file.exports.flatMap((exported) => {
    const message = check[segmentConfig](exported, file.path);
    return message === null
      ? []
      : [{ severity: 'error', file: file.path, line: exported.line, column: exported.column, message }];
  });
}

function checkBySource({ name, kind, value }: ModuleExport): string | null {
  const field = FIELDS[name];
  if (!field) return null;
  const intro = `Next.js can't recognize the exported \`${name}\` field in route.`;
  if (kind === 're-export') return `${intro} It mustn't be reexported.`;
  if (!fits(value, field)) return `${intro} It needs to be a static ${field.type}.`;
  if (!field.variants || field.variants.some((variant) => variant === value)) return null;
  const expected = field.variants.map((variant) => `\`${variant}\``).join(', ');
  return `${intro} It has an invalid value: unknown variant ${JSON.stringify(value).replaceAll('"', '`')}, expected one of ${expected}.`;
}

function fits(value: StaticValue | undefined, { type }: Field): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (typeof value === 'string') return true;
  return type !== 'string' && Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function checkCacheComponents({ name }: ModuleExport): string | null {
  if (!WITHOUT_CACHE_COMPONENTS.includes(name)) return null;
  return `Route segment config "${name}" is not compatible with \`nextConfig.cacheComponents\`. Please remove it.`;
}

function checkBySchema({ name, value }: ModuleExport, path: string): string | null {
  const issue = value === undefined ? null : schemaIssue(name, value, routeOf(path));
  if (!issue) return null;
  const more = 'https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config';
  return `Invalid segment configuration options detected for "${routeOf(path)}". Read more at ${more}: ${issue} at "${name}"`;
}

/** Next 15 does not read a number with a sign off the source. */
function schemaIssue(name: string, value: StaticValue, route: string): string | null {
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
  const variants = ENUMS[name];
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
