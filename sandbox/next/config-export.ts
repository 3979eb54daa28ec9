import type { Expression } from './build/static-expression';
import { PROJECT_ROOT, serverProject } from './project';
import { parseModule } from './stand-ins/build/analysis/parse-module';

/** A file's `export const config`, as a compiler finds it, which runs nothing. */
export interface ConfigExport {
  /** Of the name, 1-based. */
  line: number;
  column: number;
  /** Whether the whole object, and whether its matcher, can be read off the source. */
  isStatic: boolean;
  hasStaticMatcher: boolean;
}

export async function readConfigExport(file: string): Promise<ConfigExport | null> {
  const source = serverProject().disk.text(`${PROJECT_ROOT}/${file}`) ?? '';
  const found = /^export\s+const\s+(?=config\b)/m.exec(source);
  if (!found) return null;
  const before = source.slice(0, found.index + found[0].length).split('\n');
  const { body } = await parseModule(file, source);
  const declared = body.flatMap((item) =>
    item.type === 'ExportDeclaration' && item.declaration.type === 'VariableDeclaration'
      ? item.declaration.declarations
      : [],
  );
  const value = declared.find(({ id }) => id.value === 'config')?.init;
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    isStatic: value !== undefined && isStatic(value),
    hasStaticMatcher: value?.type === 'ObjectExpression' && value.properties.every(isNoMatcherOrStatic),
  };
}

function isNoMatcherOrStatic(property: Property): boolean {
  if (property.type === 'SpreadElement') return false;
  const { key, value } = property;
  return !('value' in key && key.value === 'matcher') || isStatic(value);
}

type Property = (Expression & { type: 'ObjectExpression' })['properties'][number];

function isStatic(value: Expression): boolean {
  switch (value.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
      return true;
    case 'TemplateLiteral':
      return value.expressions.length === 0;
    case 'ArrayExpression':
      return value.elements.every(({ spread, expression }) => !spread && isStatic(expression));
    case 'ObjectExpression':
      return value.properties.every((property) => property.type === 'KeyValueProperty' && isStatic(property.value));
    default:
      return false;
  }
}
