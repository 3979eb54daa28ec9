import type { AppFile } from '../app-file';
import { findLayouts } from '../app-files';
import type { TypedFiles } from '../next-release';
import { PROJECT_ROOT, serverProject } from '../project';
import { findUnfitMethods, METHODS, type UnfitMethod } from './find-unfit-methods';
import { readRouteSignatures, type RouteSignature } from './route-signature';
import { findSegmentTypeErrors } from './segment-types';

/** What the types that Next generates say of a route file; see `next/dist/build/webpack/plugins/next-types-plugin`. */
export async function findRouteTypeErrors({ file }: AppFile): Promise<string[]> {
  const source = serverProject().disk.text(`${PROJECT_ROOT}/${file}`) ?? '';
  if (isNoModule(source)) return [`File '${PROJECT_ROOT}/${file}' is not a module.`];
  const invalid = invalidFields(file, source).map((name) => `"${name}" is not a valid Route export field.`);
  const methods = findUnfitMethods(file)
    .filter(({ type }) => !type.startsWith('typeof '))
    .map(invalidMethod);
  const fields = [...invalid, ...(await findSegmentTypeErrors(source)), ...methods];
  if (fields.length > 0)
    return [`Route "${file}" does not match the required types of a Next.js Route.\n  ${fields[0]}`];
  return readRouteSignatures(source)
    .flatMap((signature) => describe(file, signature))
    .slice(0, 1);
}

/** What the `validator.ts` that Next 16 generates says; see `next/dist/server/lib/router-utils/typegen`. */
export function findValidatorErrors({ kind, file, pathname }: AppFile, files: readonly AppFile[]): string[] {
  const source = serverProject().disk.text(`${PROJECT_ROOT}/${file}`) ?? '';
  const isModule = !isNoModule(source);
  const find = kind === 'api' ? findMissingDefault : findUnfitHandlers;
  const messages = isModule
    ? find(file, pathname, source)
    : [`error TS2306: File '${PROJECT_ROOT}/${file}' is not a module.`];
  if (messages.length === 0) return [];
  const place = serverProject().release.validatorPlace?.(file, isModule, typedFiles(files)) ?? file;
  return messages.map((message) => `${place}: ${message}`);
}

function findMissingDefault(file: string): string[] {
  const names = serverProject().modules.exportsOf(file);
  if (names.includes('default') || names.includes('*')) return [];
  const type = typeOf(file);
  return [
    `error TS2344: Type '${type}' does not satisfy the constraint 'ApiRouteConfig'.\n` +
      `  Property 'default' is missing in type '${type}' but required in type 'ApiRouteConfig'.`,
  ];
}

function typeOf(file: string): string {
  return `typeof import("${PROJECT_ROOT}/${file.replace(/\.\w+$/, '')}")`;
}

function findUnfitHandlers(file: string, pathname: string, source: string): string[] {
  const type = typeOf(file);
  const names = serverProject().modules.exportsOf(file);
  if (names.length > 0 && !names.some((name) => name === '*' || METHODS.includes(name)))
    return [`error TS2559: Type '${type}' has no properties in common with type 'RouteHandlerConfig<"${pathname}">'.`];
  const constraint = `error TS2344: Type '${type}' does not satisfy the constraint 'RouteHandlerConfig<"${pathname}">'.`;
  const details = [
    ...findUnfitMethods(file).map((method) => noFunctionDetails(method, pathname)),
    ...readRouteSignatures(source).flatMap((signature) => detailsOf(signature, pathname)),
  ];
  return details.slice(0, 1).map((detail) => [constraint, ...detail].join('\n'));
}

function typedFiles(files: readonly AppFile[]): TypedFiles {
  const of = (kind: AppFile['kind']) =>
    new Map(files.filter((file) => file.kind === kind).map(({ file, pathname }) => [file, pathname]));
  return { routes: of('route'), pages: of('page'), layouts: findLayouts(), api: of('api') };
}

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
const RETURN = 'void | Response';
const RETURNS = `${RETURN} | Promise<${RETURN}>`;

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
  const expected = [
    ...(async ? [[RETURNS, `Promise<${returned}>`]] : []),
    async ? [`Promise<${RETURN}>`, `Promise<${returned}>`] : [RETURNS, returned],
    ...(async ? [[RETURN, returned]] : []),
  ].map(([want, got], depth) => `${'  '.repeat(depth + 2)}Expected "${want}", got "${got}".`);
  const type = async ? `Promise<${returned}>` : returned;
  return [
    [`Route "${file}" has an invalid export:`, `  "${type}" is not a valid ${method} return type:`, ...expected].join(
      '\n',
    ),
  ];
}

/** What TypeScript says of a handler that does not fit, each line indented below the one before. */
function detailsOf(signature: RouteSignature, pathname: string): string[][] {
  const { method, first, second, returned, async } = signature;
  if (isPrimitive(first) || hasSyncParams(second)) return [indented(argumentDetails(signature, pathname))];
  if (!returned) return [];
  const type = async ? `Promise<${returned}>` : returned;
  return [
    indented([
      `The types returned by '${method}(...)' are incompatible between these types.`,
      `Type '${type}' is not assignable to type '${RETURNS}'.`,
      ...(async ? [`Type '${type}' is not assignable to type 'Promise<${RETURN}>'.`] : []),
      ...(async ? [`Type '${returned}' is not assignable to type '${RETURN}'.`] : []),
      ...missingOfResponse(returned),
    ]),
  ];
}

/** Only a primitive type is named. */
function invalidMethod({ method, type }: UnfitMethod): string {
  const got = isPrimitive(type) ? `\n    Expected "Function", got "${type}".` : '';
  return `Invalid configuration "${method}":${got}`;
}

function noFunctionDetails({ method, type }: UnfitMethod, pathname: string): string[] {
  const parameters = `(request: NextRequest, context: { params: Promise<${paramsTypeOf(pathname)}>; })`;
  return indented([
    `Types of property '${method}' are incompatible.`,
    `Type '${type}' is not assignable to type '${parameters} => ${RETURNS}'.`,
    ...(isPrimitive(type) ? [] : [`Type '${type}' provides no match for the signature '${parameters}: ${RETURNS}'.`]),
  ]);
}

function argumentDetails({ method, first, second }: RouteSignature, pathname: string): string[] {
  const params = paramsTypeOf(pathname);
  const wanted = `{ params: Promise<${params}>; }`;
  const handler = `(request: ${first ?? 'any'}, ${second ? `{ params }: ${second}` : ''}) => Promise<Response>`;
  const details = [
    `Types of property '${method}' are incompatible.`,
    `Type '${handler}' is not assignable to type '(request: NextRequest, context: ${wanted}) => ${RETURNS}'.`,
  ];
  if (isPrimitive(first)) return details;
  const declared = /params\??: (\{.*?\}|[\w<>, ]+)(?=;)/.exec(second ?? '')?.[1] ?? params;
  const [name = 'id'] = /\w+(?=\??:)/.exec(declared) ?? [];
  return [
    ...details,
    "Types of parameters '__1' and 'context' are incompatible.",
    `Type '${wanted}' is not assignable to type '${second}'.`,
    "Types of property 'params' are incompatible.",
    `Property '${name}' is missing in type 'Promise<${params}>' but required in type '${declared}'.`,
  ];
}

/** The properties of a Response, in the order in which TypeScript lists those that a type lacks. */
const OF_RESPONSE =
  'headers ok redirected status statusText type url clone body bodyUsed arrayBuffer blob bytes formData json text'.split(
    ' ',
  );

function missingOfResponse(type: string): string[] {
  if (!type.startsWith('{')) return [];
  const own = new Set([...type.matchAll(/(\w+)\??:/g)].map(([, name]) => name));
  const missing = OF_RESPONSE.filter((name) => !own.has(name));
  const list = `${missing.slice(0, 4).join(', ')}, and ${missing.length - 4} more`;
  return [`Type '${type}' is missing the following properties from type 'Response': ${list}.`];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line, depth) => `${'  '.repeat(depth + 1)}${line}`);
}

function paramsTypeOf(pathname: string): string {
  const names = [...pathname.matchAll(/\[(\[?)(\.\.\.)?(\w+)\]/g)];
  if (names.length === 0) return '{}';
  return `{ ${names.map(([, optional, rest, name]) => `${name}${optional ? '?' : ''}: string${rest ? '[]' : ''};`).join(' ')} }`;
}

function paramsArePromises(): boolean {
  return serverProject().release.paramsArePromises;
}

function isPrimitive(type: string | undefined): boolean {
  return /^(string|number|boolean)$/.test(type ?? '');
}

function hasSyncParams(type: string | undefined): boolean {
  return /\bparams\??: (?!Promise\b|any\b|unknown\b)[{R]/.test(type ?? '');
}
