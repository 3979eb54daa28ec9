import type { BinaryExpression, Expression, Node } from 'typescript';
import { importName, replace } from './edits';
import { importOf } from './names';
import { nodesIn } from './nodes';
import type { CheckedFile, Edit, Trap } from './trap';
import { ts } from './typescript';

const CRYPTO = /^(?:node:)?crypto$/;

export const signatureCompared: Trap = {
  id: 'signature-compared',
  docs: 'https://nodejs.org/api/crypto.html#cryptotimingsafeequala-b',
  find: (file) =>
    nodesIn(file.source, ts.isBinaryExpression).flatMap((at) => {
      const isEqual = at.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
      if (!isEqual && at.operatorToken.kind !== ts.SyntaxKind.ExclamationEqualsEqualsToken) return [];
      const create = creatorOf(file, at.left) ?? creatorOf(file, at.right);
      if (!create || /^(?:undefined|null|'.*')$/.test(at.right.getText())) return [];
      const message =
        'How long this comparison takes tells how much of the signature is right: it can be guessed bit by bit.';
      const edits = compared(file, create, at, isEqual);
      return [{ at, message, fix: { title: 'Compare in constant time', edits } }];
    }),
};

/** The `createHmac` that made a signature. */
function creatorOf(file: CheckedFile, node: Expression): Expression | undefined {
  const made = madeOf(file, node);
  if (!made || !ts.isCallExpression(made) || !ts.isPropertyAccessExpression(made.expression)) return undefined;
  if (made.expression.name.text !== 'digest') return undefined;
  let start: Expression = made;
  while (ts.isCallExpression(start) || ts.isPropertyAccessExpression(start)) {
    if (ts.isCallExpression(start) && isCreateHmac(file, start.expression)) return start.expression;
    start = start.expression;
  }
  return undefined;
}

function isCreateHmac({ checker }: CheckedFile, node: Node): boolean {
  const imported = importOf(checker, node);
  return imported?.name === 'createHmac' && CRYPTO.test(imported.module);
}

function madeOf({ checker }: CheckedFile, node: Expression): Expression | undefined {
  if (!ts.isIdentifier(node)) return node;
  const declared = checker.getSymbolAtLocation(node)?.valueDeclaration;
  return declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
}

/** Compares hashes of both, which have one length. */
function compared(
  { source, checker }: CheckedFile,
  create: Expression,
  at: BinaryExpression,
  isEqual: boolean,
): Edit[] {
  const imported = importOf(checker, create);
  const prefix = ts.isPropertyAccessExpression(create) ? `${create.expression.getText()}.` : '';
  const textOf = (node: Expression) => {
    const type = checker.getTypeAtLocation(node);
    return type === checker.getNonNullableType(type) ? node.getText() : `${node.getText()} ?? ''`;
  };
  const hash = (node: Expression) => `${prefix}createHash('sha256').update(${textOf(node)}).digest()`;
  const text = `${isEqual ? '' : '!'}${prefix}timingSafeEqual(${hash(at.left)}, ${hash(at.right)})`;
  const names = prefix || !imported ? [] : ['createHash', 'timingSafeEqual'];
  return [...joined(names.flatMap((name) => importName(source, imported?.module ?? '', name))), replace(at, text)];
}

/** Edits of one place, as one. */
function joined(edits: Edit[]): Edit[] {
  const [first] = edits;
  return first ? [{ ...first, text: edits.map(({ text }) => text).join('') }] : [];
}
