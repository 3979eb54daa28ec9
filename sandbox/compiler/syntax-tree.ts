import { parse, type AnyNode, type Program } from 'acorn';

/** Parses code that esbuild has printed, as an ES module or as the body of a CommonJS function. */
export function parseCode(code: string, sourceType: 'module' | 'script'): Program {
  return parse(code, {
    ecmaVersion: 'latest',
    sourceType,
    locations: true,
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: sourceType === 'module',
  });
}

/** Visits every node below `node`, parents first. `ancestors` ends with the node's parent. */
export function visit(node: AnyNode, visitor: (node: AnyNode, ancestors: readonly AnyNode[]) => void): void {
  const ancestors: AnyNode[] = [];
  const step = (current: AnyNode): void => {
    visitor(current, ancestors);
    ancestors.push(current);
    for (const value of Object.values(current)) {
      if (isNode(value)) step(value);
      else if (Array.isArray(value)) for (const item of value) if (isNode(item)) step(item);
    }
    ancestors.pop();
  };
  step(node);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The names a declaration's pattern binds. */
export function boundNames(pattern: AnyNode): { name: string; node: AnyNode }[] {
  switch (pattern.type) {
    case 'Identifier':
      return [{ name: pattern.name, node: pattern }];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'Property' ? property.value : property.argument),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundNames(element) : []));
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    default:
      return [];
  }
}
