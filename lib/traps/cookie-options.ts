import type { CallExpression, Expression, ObjectLiteralExpression } from 'typescript';
import { insertAt, replace } from './edits';
import { hasName } from './names';
import { isWhole, nodesIn, textOf, valueIn } from './nodes';
import type { CheckedFile, Trap } from './trap';
import { ts } from './typescript';

const DOCS = 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie';

/** `SameSite=None` without `Secure`. */
export const sameSiteNone: Trap = {
  id: 'same-site-none',
  docs: `${DOCS}#samesitesamesite-value`,
  find: (file) =>
    cookiesSet(file).flatMap((options) => {
      const at = valueIn(options, 'sameSite');
      if (!at || textOf(at)?.toLowerCase() !== 'none' || !isWhole(options)) return [];
      const secure = valueIn(options, 'secure');
      if (secure && secure.kind !== ts.SyntaxKind.FalseKeyword) return [];
      const message = 'Browsers refuse a cookie with SameSite=None that is not Secure.';
      const edit = secure ? replace(secure, 'true') : insertAt(at.end, ', secure: true');
      return [{ at, message, fix: { title: 'Make it secure', edits: [edit] } }];
    }),
};

/** `1000 * 60`, as JavaScript counts time. */
export const maxAgeInMilliseconds: Trap = {
  id: 'max-age-in-milliseconds',
  docs: `${DOCS}#max-agenumber`,
  find: (file) =>
    cookiesSet(file).flatMap((options) => {
      const at = valueIn(options, 'maxAge');
      const factors = at ? factorsOf(at) : null;
      if (!at || !factors?.includes('1000') || !factors.includes('60')) return [];
      const rest = factors.toSpliced(factors.indexOf('1000'), 1);
      const message = 'maxAge counts seconds: in milliseconds, the cookie lasts a thousand times as long.';
      return [{ at, message, fix: { title: 'Count seconds', edits: [replace(at, rest.join(' * '))] } }];
    }),
};

/** Numbers that are multiplied; null where anything else is. */
function factorsOf(node: Expression): string[] | null {
  if (ts.isNumericLiteral(node)) return [node.getText().replaceAll('_', '')];
  if (ts.isParenthesizedExpression(node)) return factorsOf(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.AsteriskToken) return null;
  const [left, right] = [factorsOf(node.left), factorsOf(node.right)];
  return left && right ? [...left, ...right] : null;
}

/** The options of cookies that are set through Next.js. */
function cookiesSet({ source, checker }: CheckedFile): ObjectLiteralExpression[] {
  return nodesIn(source, ts.isCallExpression)
    .filter((call) => isCookies(checker, call))
    .flatMap(({ arguments: given }) => given.filter(ts.isObjectLiteralExpression));
}

function isCookies(checker: CheckedFile['checker'], { expression }: CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'set') return false;
  const type = checker.getTypeAtLocation(expression.expression);
  return /Cookies$/.test(type.aliasSymbol?.name ?? '') || hasName(type, 'ResponseCookies');
}
