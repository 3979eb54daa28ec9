import type { AppFile } from '../app-files';
import { PROJECT_ROOT, serverProject } from '../project';
import { readRouteSignatures, type RouteSignature } from './route-signature';
import { findSegmentTypeErrors } from './segment-types';

/** What the types that Next generates say of a route file; see `next/dist/build/webpack/plugins/next-types-plugin`. */
export async function findRouteTypeErrors({ file }: AppFile): Promise<string[]> {
  const source = serverProject().disk.text(`${PROJECT_ROOT}/${file}`) ?? '';
  if (isNoModule(source)) return [`File '${PROJECT_ROOT}/${file}' is not a module.`];
  const invalid = invalidFields(file, source).map((name) => `"${name}" is not a valid Route export field.`);
  const fields = [...invalid, ...(await findSegmentTypeErrors(source))];
  if (fields.length > 0)
    return [`Route "${file}" does not match the required types of a Next.js Route.\n  ${fields[0]}`];
  return readRouteSignatures(source)
    .flatMap((signature) => describe(file, signature))
    .slice(0, 1);
}

/** What the `validator.ts` that Next 16 generates says; see `next/dist/server/lib/router-utils/typegen`. */
export async function findValidatorErrors({ file, pathname }: AppFile): Promise<string[]> {
  const source = await Promise.resolve(serverProject().disk.text(`${PROJECT_ROOT}/${file}`) ?? '');
  if (isNoModule(source)) return [`error TS2306: File '${PROJECT_ROOT}/${file}' is not a module.`];
  const type = `typeof import("${PROJECT_ROOT}/${file.replace(/\.\w+$/, '')}")`;
  const names = serverProject().modules.exportsOf(file);
  if (names.length > 0 && !names.some((name) => name === '*' || METHODS.has(name)))
    return [`error TS2559: Type '${type}' has no properties in common with type 'RouteHandlerConfig<"${pathname}">'.`];
  const constraint = `error TS2344: Type '${type}' does not satisfy the constraint 'RouteHandlerConfig<"${pathname}">'.`;
  const details = readRouteSignatures(source).flatMap((signature) => detailsOf(signature, pathname));
  return details.slice(0, 1).map((detail) => `${constraint}\n  ${detail}`);
}

const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH']);
const FIELDS = new Set([
  ...METHODS,
  '*',
  'config',
  'generateStaticParams',
  'revalidate',
  'dynamic',
  'dynamicParams',
  'fetchCache',
  'preferredRegion',
  'runtime',
  'maxDuration',
]);
const RETURNS = 'void | Response | Promise<void | Response>';

function isNoModule(source: string): boolean {
  return !/^\s*(import|export)\b/m.test(source);
}

function invalidFields(file: string, source: string): string[] {
  const [, named] = /^export\s+default\s+(?:async\s+)?(?:function\s*)?\*?\s*([\w$]+)/m.exec(source) ?? [];
  const names = serverProject()
    .modules.exportsOf(file)
    .filter((name) => !FIELDS.has(name));
  return names.map((name) => (name === 'default' && named ? named : name));
}

function describe(file: string, { method, first, second, returned, async }: RouteSignature): string[] {
  const argument = (type: string, ordinal: string) =>
    `Route "${file}" has an invalid "${method}" export:\n  Type "${type}" is not a valid type for the function's ${ordinal} argument.`;
  if (isPrimitive(first))
    return [`${argument(first ?? '', 'first')}\n    Expected "Request | NextRequest", got "${first}".`];
  if (hasSyncParams(second) && paramsArePromises()) return [argument(second ?? '', 'second')];
  if (!returned) return [];
  const type = async ? `Promise<${returned}>` : returned;
  return [
    `Route "${file}" has an invalid export:\n  "${type}" is not a valid ${method} return type:\n    Expected "${RETURNS}", got "${type}".`,
  ];
}

function detailsOf({ method, first, second, returned, async }: RouteSignature, pathname: string): string[] {
  if (isPrimitive(first) || hasSyncParams(second)) {
    const params = paramsTypeOf(pathname);
    return [
      `Types of property '${method}' are incompatible.\n    Type '(request: ${first ?? 'any'}, ${second ? `{ params }: ${second}` : ''}) => Promise<Response>' is not assignable ` +
        `to type '(request: NextRequest, context: { params: Promise<${params}>; }) => ${RETURNS}'.`,
    ];
  }
  if (!returned) return [];
  const type = async ? `Promise<${returned}>` : returned;
  return [
    `The types returned by '${method}(...)' are incompatible between these types.\n    Type '${type}' is not assignable to type '${RETURNS}'.`,
  ];
}

function paramsTypeOf(pathname: string): string {
  const names = [...pathname.matchAll(/\[(\[?)(\.\.\.)?(\w+)\]/g)];
  return `{ ${names.map(([, optional, rest, name]) => `${name}${optional ? '?' : ''}: string${rest ? '[]' : ''};`).join(' ')} }`;
}

function paramsArePromises(): boolean {
  return Number.parseInt(serverProject().release.version) >= 15;
}

function isPrimitive(type: string | undefined): boolean {
  return /^(string|number|boolean)$/.test(type ?? '');
}

function hasSyncParams(type: string | undefined): boolean {
  return /\bparams\??: (?!Promise\b|any\b|unknown\b)[{R]/.test(type ?? '');
}
