import { PROJECT_ROOT, serverProject } from '../project';
import { parseStaticExpression, type Expression } from './static-expression';

/** A method of a route whose value is no function, as far as that can be read off the source. */
export interface UnfitMethod {
  method: string;
  /** As TypeScript prints it. */
  type: string;
}

export const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH'];

/** A constant may be handed on through so many names and files. */
const MOST_STEPS = 8;

export function findUnfitMethods(file: string): UnfitMethod[] {
  const exported = serverProject().modules.exportsOf(file);
  return METHODS.filter((method) => exported.includes(method)).flatMap((method) => {
    const type = typeOfExport(file, method, MOST_STEPS);
    return type === undefined ? [] : [{ method, type }];
  });
}

/** @returns the type of what `export { … as name }` or a declaration exports, unless it may be a function */
function typeOfExport(file: string, name: string, steps: number): string | undefined {
  const source = sourceOf(file);
  for (const [, list = '', from] of source.matchAll(/^export\s*\{([^}]*)\}(?:\s*from\s*['"]([^'"]+)['"])?/gm)) {
    const own = ownNameIn(list, name);
    if (own === undefined) continue;
    return from === undefined ? typeOfName(file, own, steps) : typeBehind(file, from, own, steps);
  }
  return typeOfName(file, name, steps);
}

function typeOfName(file: string, name: string, steps: number): string | undefined {
  const source = sourceOf(file);
  if (new RegExp(`^(?:export\\s+)?(?:abstract\\s+)?class\\s+${name}\\b`, 'm').test(source)) return `typeof ${name}`;
  const declared = new RegExp(`^(?:export\\s+)?(?:const|let|var)\\s+${name}\\s*=\\s*`, 'm').exec(source);
  if (declared) return typeOfInit(file, source.slice(declared.index + declared[0].length), steps);
  for (const [, list = '', from = ''] of source.matchAll(/^import\s*\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/gm)) {
    const imported = list.split(',').map((part) => part.trim().split(/\s+as\s+/));
    const found = imported.find((names) => names.at(-1) === name);
    if (found) return typeBehind(file, from, found[0] ?? '', steps);
  }
  return undefined;
}

function typeBehind(file: string, specifier: string, name: string, steps: number): string | undefined {
  const target = serverProject().modules.importsOf(file)[specifier];
  return target === undefined || steps === 0 ? undefined : typeOfExport(target, name, steps - 1);
}

function typeOfInit(file: string, text: string, steps: number): string | undefined {
  const [made] = /^new\s+([A-Z]\w*)\s*\(/.exec(text)?.slice(1) ?? [];
  if (made !== undefined) return made === 'Proxy' || made === 'Function' ? undefined : made;
  // a cast says what it is to be taken for
  if (/^[^;\n]*\bas\s+(?!const\b)/.test(text)) return undefined;
  const value = parseStaticExpression(text);
  if (value.type === 'Identifier') return steps === 0 ? undefined : typeOfName(file, value.value, steps - 1);
  return typeOf(value);
}

function typeOf(value: Expression): string | undefined {
  switch (value.type) {
    case 'NumericLiteral':
      return 'number';
    case 'StringLiteral':
    case 'TemplateLiteral':
      return 'string';
    case 'BooleanLiteral':
      return 'boolean';
    case 'ArrayExpression':
      return `${(value.elements[0] && typeOf(value.elements[0].expression)) ?? 'any'}[]`;
    case 'ObjectExpression':
      return value.properties.length === 0 ? '{}' : `{ ${value.properties.map(memberOf).filter(Boolean).join(' ')} }`;
    default:
      return undefined;
  }
}

function memberOf(property: (Expression & { type: 'ObjectExpression' })['properties'][number]): string {
  if (property.type === 'SpreadElement') return '';
  const { key, value } = property;
  const type = value.type === 'ArrowFunctionExpression' ? '() => any' : (typeOf(value) ?? 'any');
  return `${'value' in key ? String(key.value) : ''}: ${type};`;
}

/** @returns what `name` is called inside the module: `a` of `a as name` */
function ownNameIn(list: string, name: string): string | undefined {
  const names = list.split(',').map((part) => part.trim().split(/\s+as\s+/));
  return names.find((parts) => parts.at(-1) === name)?.[0];
}

function sourceOf(file: string): string {
  return serverProject().disk.text(`${PROJECT_ROOT}/${file}`) ?? '';
}
