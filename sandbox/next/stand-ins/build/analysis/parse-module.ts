import { parseStaticExpression, type Expression } from '../../../build/static-expression';

/** The part of SWC's syntax tree that Next reads a page's configuration from. */
export interface Module {
  type: 'Module';
  body: ModuleItem[];
}

interface Identifier {
  type: 'Identifier';
  value: string;
}

type ModuleItem =
  | { type: 'ExpressionStatement'; expression: { type: 'StringLiteral'; value: string } }
  | { type: 'ExportDefaultDeclaration' }
  | {
      type: 'ExportNamedDeclaration';
      specifiers: { type: 'ExportSpecifier'; orig: Identifier; exported: Identifier | null }[];
    }
  | { type: 'ExportDeclaration'; declaration: FunctionDeclaration | VariableDeclaration };

interface FunctionDeclaration {
  type: 'FunctionDeclaration';
  identifier: Identifier;
}

interface VariableDeclaration {
  type: 'VariableDeclaration';
  kind: string;
  declarations: { id: Identifier; init: Expression }[];
}

const EXPORT = new RegExp(
  [
    /^export\s+(?<default>default)\b/,
    /^export\s+(?:async\s+)?function\s*\*?\s*(?<function>[\w$]+)/,
    /^export\s+(?<kind>const|let|var)\s+(?<variable>[\w$]+)\s*(?::[^=]+)?=\s*/,
    /^export\s+(?!type\b)\{(?<names>[^}]*)\}/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

/**
 * Reads a source file's directives and exports, without a compiler: exports stand at the start of a line, as formatters
 * put them.
 */
export async function parseModule(_filename: string, source: string): Promise<Module> {
  const text = blankComments(source);
  const exported = [...text.matchAll(EXPORT)].map((match) => exportOf(match, text));
  return Promise.resolve({ type: 'Module', body: [...directivesOf(text), ...exported] });
}

function directivesOf(text: string): ModuleItem[] {
  const [prologue = ''] = /^(?:\s*(['"])use [\w -]+\1;?)*/.exec(text) ?? [];
  return [...prologue.matchAll(/(['"])(use [\w -]+)\1/g)].map(([, , value = '']) => ({
    type: 'ExpressionStatement',
    expression: { type: 'StringLiteral', value },
  }));
}

function exportOf(match: RegExpMatchArray, text: string): ModuleItem {
  const { function: name, kind, variable, names } = match.groups ?? {};
  if (name)
    return { type: 'ExportDeclaration', declaration: { type: 'FunctionDeclaration', identifier: identifier(name) } };
  if (kind && variable) {
    const init = parseStaticExpression(text.slice((match.index ?? 0) + match[0].length));
    const declarations = [{ id: identifier(variable), init }];
    return { type: 'ExportDeclaration', declaration: { type: 'VariableDeclaration', kind, declarations } };
  }
  if (names === undefined) return { type: 'ExportDefaultDeclaration' };
  return { type: 'ExportNamedDeclaration', specifiers: names.split(',').flatMap(specifierOf) };
}

function specifierOf(text: string): { type: 'ExportSpecifier'; orig: Identifier; exported: Identifier | null }[] {
  const match = /^\s*(?!type\s)([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/.exec(text);
  if (!match?.[1]) return [];
  return [{ type: 'ExportSpecifier', orig: identifier(match[1]), exported: match[2] ? identifier(match[2]) : null }];
}

function identifier(value: string): Identifier {
  return { type: 'Identifier', value };
}

/** Comments become spaces, so that places stay; strings are kept. */
function blankComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|(["'`])(?:\\[\s\S]|(?!\1)[^\\])*\1/g, (found, quote) =>
    quote ? found : found.replace(/[^\n]/g, ' '),
  );
}
