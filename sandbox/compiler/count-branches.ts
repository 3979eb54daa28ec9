import remapping from '@jridgewell/remapping';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { AnyNode, Program } from 'acorn';
import MagicString from 'magic-string';
import { TAKE_BRANCH, type Branch } from '../protocol';
import { visit } from './syntax-tree';

interface Counted {
  code: string;
  map: string;
  /** In the order of their numbers. */
  branches: Branch[];
}

/**
 * Has each branch say when it is taken: functions, both sides of `if` and `?:`, what stands right of `&&`, `||` and `??`,
 * cases, `catch`, and defaults.
 * @param module an ES module as esbuild prints it, with its types gone and nothing lowered: its branches are those that were
 *   written
 */
export function countBranches(
  path: string,
  { code, map, program }: { code: string; map: string; program: Program },
): Counted {
  const text = new MagicString(code);
  const trace = new TraceMap(map);
  const branches: Branch[] = [];
  const taking = (kind: Branch['kind'], { loc }: AnyNode): string => {
    const { line, column } = originalPositionFor(trace, loc?.start ?? { line: 1, column: 0 });
    // What esbuild made up was not written anywhere.
    if (line === null) return '';
    return `${TAKE_BRANCH}(${branches.push({ kind, line, column: column + 1 }) - 1})`;
  };
  // Of what begins or ends at one place, the outer is visited first.
  const wrapExpression = (kind: Branch['kind'], node: AnyNode, at = node) => {
    const take = taking(kind, at);
    if (take) text.appendRight(node.start, `(${take}, `).prependLeft(node.end, ')');
  };
  const wrapStatement = (take: string, { start, end }: AnyNode, after = '') => {
    if (take || after) text.appendRight(start, `{ ${take}; `).prependLeft(end, ` }${after}`);
  };
  const begin = (kind: Branch['kind'], node: AnyNode, at: number) => {
    const take = taking(kind, node);
    if (take) text.appendLeft(at, ` ${take};`);
  };
  visit(program, (node, ancestors) => {
    if (isOfEnum(node, ancestors)) return;
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        return begin('function', node, bodyStart(node.body));
      case 'ArrowFunctionExpression':
        if (node.body.type === 'BlockStatement') return begin('function', node, bodyStart(node.body));
        return wrapExpression('function', node.body, node);
      case 'IfStatement': {
        const then = taking('then', node);
        const otherwise = taking('else', node);
        wrapStatement(then, node.consequent, node.alternate || !otherwise ? '' : ` else { ${otherwise}; }`);
        if (node.alternate) wrapStatement(otherwise, node.alternate);
        return;
      }
      case 'ConditionalExpression':
        wrapExpression('then', node.consequent, node);
        return wrapExpression('else', node.alternate, node);
      case 'LogicalExpression':
        return wrapExpression('right', node.right);
      case 'AssignmentPattern':
        // A function gets its name from what it is the default of.
        if (!/Function|Class/.test(node.right.type)) wrapExpression('default', node.right);
        return;
      case 'SwitchCase': {
        const [first] = node.consequent;
        const take = taking('case', node);
        if (take && first) text.appendRight(first.start, `${take}; `);
        else if (take) text.prependLeft(node.end, ` ${take};`);
        return;
      }
      case 'CatchClause':
        return begin('catch', node, bodyStart(node.body));
      default:
        return;
    }
  });
  const written = text.generateMap({ hires: true, source: path });
  const traced = remapping([JSON.parse(written.toString()) as never, map], () => null);
  return { code: text.toString(), map: traced.toString(), branches };
}

/** Where a function's own code begins: behind its directives, which would be none behind anything else. */
function bodyStart(block: AnyNode): number {
  if (block.type !== 'BlockStatement') return block.start;
  const last = block.body.filter((statement) => 'directive' in statement && statement.directive).at(-1);
  return last?.end ?? block.start + 1;
}

/** esbuild writes an enum or a namespace as `((E) => { … })(E || (E = {}))`. */
function isOfEnum(node: AnyNode, ancestors: readonly AnyNode[]): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'ArrowFunctionExpression') return false;
  const [argument] = parent.arguments;
  if (argument?.type !== 'LogicalExpression' || (node !== argument && node !== parent.callee)) return false;
  const { right } = argument;
  const value = right.type === 'AssignmentExpression' ? right.right : right;
  return value.type === 'ObjectExpression' && value.properties.length === 0;
}
