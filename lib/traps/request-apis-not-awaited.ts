import type { CallExpression, Node, VariableDeclaration } from 'typescript';
import { around, canAwait, insertAt, makeAsync } from './edits';
import { calledFrom, names } from './names';
import { ancestorsOf, nodesIn } from './nodes';
import type { CheckedFile, Edit, Found, Trap } from './trap';
import { ts } from './typescript';

const OF_PROMISES = ['then', 'catch', 'finally'];

export const requestApisNotAwaited: Trap = {
  id: 'request-apis-not-awaited',
  docs: 'https://nextjs.org/docs/messages/sync-dynamic-apis',
  find: (file) => {
    if (!file.release.paramsArePromises) return [];
    return nodesIn(file.source, ts.isCallExpression).flatMap((call) => {
      const name = calledFrom(file.checker, call, 'next/headers');
      const reads = name === undefined ? [] : readsOf(file, call);
      return name !== undefined && reads.length > 0 ? [found(file, call, name, reads)] : [];
    });
  },
};

function found(file: CheckedFile, call: CallExpression, name: string, reads: Node[]): Found {
  const message = file.release.rules.promisesCanBeRead
    ? `${name}() gives a promise: reading of it before it is awaited brings a warning now, and fails in Next.js 16.`
    : `${name}() gives a promise: nothing can be read of it before it is awaited.`;
  const edits = [...awaited(call), ...makeAsync(call)];
  const fix = canAwait(file, call) ? { fix: { title: `Await ${name}()`, edits } } : {};
  return { at: call, message, ...fix, instead: reads };
}

/** Names that are read of the promise itself. */
function readsOf({ checker, source }: CheckedFile, call: CallExpression): Node[] {
  const { parent } = call;
  if (ts.isPropertyAccessExpression(parent)) return OF_PROMISES.includes(parent.name.text) ? [] : [parent.name];
  if (!isKept(parent, call)) return [];
  const symbol = checker.getSymbolAtLocation(parent.name);
  const reads = nodesIn(source, ts.isPropertyAccessExpression).filter(({ expression }) =>
    names(checker, expression, symbol),
  );
  return reads.some(({ name }) => OF_PROMISES.includes(name.text)) ? [] : reads.map(({ name }) => name);
}

function isKept(node: Node, value: Node): node is VariableDeclaration {
  return ts.isVariableDeclaration(node) && node.initializer === value && ts.isIdentifier(node.name);
}

function awaited(call: CallExpression): Edit[] {
  if (ts.isVariableDeclaration(call.parent)) return [insertAt(call.getStart(), 'await ')];
  return around(call, isAfterOpenStatement(call) ? ';(await ' : '(await ', ')');
}

/** Whether a node begins a statement after one without a semicolon, which a parenthesis would go on with. */
function isAfterOpenStatement(node: Node): boolean {
  const own = ancestorsOf(node).find(ts.isStatement);
  if (!own || own.getStart() !== node.getStart() || !ts.isBlock(own.parent)) return false;
  const before = own.parent.statements[own.parent.statements.indexOf(own) - 1];
  if (!before) return false;
  const isOpen = ts.isExpressionStatement(before) || ts.isVariableStatement(before);
  return isOpen ? !before.getText().endsWith(';') : !/[;}]$/.test(before.getText());
}
