import type { BindingName, Expression, Node, ParameterDeclaration } from 'typescript';
import { around, insertAt, makeAsync, replace } from './edits';
import { functionIn, type Handler } from './handlers';
import { names } from './names';
import { functionAround, nodesIn } from './nodes';
import type { CheckedFile, Edit, Found, Trap } from './trap';
import { ts } from './typescript';

export const paramsNotAwaited: Trap = {
  id: 'params-not-awaited',
  docs: 'https://nextjs.org/docs/messages/sync-dynamic-apis',
  find: (file) => (file.release.paramsArePromises ? file.handlers.flatMap((handler) => ofHandler(file, handler)) : []),
};

function messageOf({ release }: CheckedFile): string {
  return release.rules.promisesCanBeRead
    ? '`params` is a promise: what is read of it before it is awaited brings a warning now, and is undefined in Next.js 16.'
    : '`params` is a promise: what is read of it before it is awaited is undefined.';
}

function ofHandler(file: CheckedFile, { fn, name }: Handler): Found[] {
  const context = fn.parameters[1];
  const { body } = fn;
  if (!context || !body) return [];
  const inPattern = patternIn(context);
  const uses = nodesIn(body, ts.isExpression).filter((node) => isParams(file, context, node));
  const wrong = uses.filter((use) => isReadAtOnce(use) && functionAround(use) === fn);
  const at = inPattern && ts.isBlock(body) ? inPattern : wrong.at(0);
  if (!at) return [];
  const edits = inPattern
    ? [replace(inPattern, 'params'), firstLine(body, `const ${inPattern.name.getText()} = await params;`)]
    : wrong.flatMap(awaited);
  const fix = { title: 'Await params', edits: [...edits, ...makeAsync(body), ...typed(context)] };
  return [
    {
      at,
      message: messageOf(file),
      fix,
      instead: [name, ...wrong.flatMap(readPart), ...(inPattern ? elementsOf(inPattern.name) : [])],
    },
  ];
}

/** `{ params: { id } }`, which reads of it in the parameter. */
function patternIn({ name }: ParameterDeclaration) {
  if (!ts.isObjectBindingPattern(name)) return undefined;
  return name.elements.find(
    ({ propertyName, name }) => propertyName?.getText() === 'params' && ts.isObjectBindingPattern(name),
  );
}

function elementsOf(name: BindingName): Node[] {
  return ts.isIdentifier(name)
    ? [name]
    : [...name.elements].flatMap((element) => ('name' in element ? [element.name] : []));
}

/** Whether a node is the handler's `params`: destructured in its parameter, or read of it. */
function isParams({ checker }: CheckedFile, { name }: ParameterDeclaration, node: Expression): boolean {
  if (ts.isObjectBindingPattern(name)) {
    const own = name.elements.find((element) => (element.propertyName ?? element.name).getText() === 'params')?.name;
    return own !== undefined && ts.isIdentifier(own) && names(checker, node, checker.getSymbolAtLocation(own));
  }
  const isRead = ts.isPropertyAccessExpression(node) && node.name.text === 'params';
  return isRead && names(checker, node.expression, checker.getSymbolAtLocation(name));
}

/** Whether something is read of a node, as of an object that is there. */
function isReadAtOnce(node: Expression): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node)
    return !['then', 'catch', 'finally'].includes(parent.name.text);
  if (ts.isElementAccessExpression(parent)) return parent.expression === node;
  return ts.isVariableDeclaration(parent) && parent.initializer === node && ts.isObjectBindingPattern(parent.name);
}

function awaited(node: Expression): Edit[] {
  return ts.isVariableDeclaration(node.parent) ? [insertAt(node.getStart(), 'await ')] : around(node, '(await ', ')');
}

function readPart({ parent }: Expression): Node[] {
  if (ts.isPropertyAccessExpression(parent)) return [parent.name];
  if (ts.isElementAccessExpression(parent)) return [parent, parent.argumentExpression];
  return ts.isVariableDeclaration(parent) ? elementsOf(parent.name) : [];
}

/** `{ params: { id: string } }` becomes `{ params: Promise<{ id: string }> }`. */
function typed({ type }: ParameterDeclaration): Edit[] {
  if (!type || !ts.isTypeLiteralNode(type)) return [];
  const own = type.members.find((member) => member.name?.getText() === 'params');
  const ownType = own && ts.isPropertySignature(own) ? own.type : undefined;
  return ownType && !ownType.getText().startsWith('Promise<') ? around(ownType, 'Promise<', '>') : [];
}

function firstLine(body: Node, text: string): Edit {
  const own = functionIn(body.parent)?.body;
  const first = own && ts.isBlock(own) ? own.statements[0] : undefined;
  return first ? insertAt(first.getStart(), `${text}\n  `) : insertAt(body.getStart() + 1, ` ${text} `);
}
