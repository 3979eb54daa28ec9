import { parse } from 'acorn';
import MagicString from 'magic-string';

/**
 * Puts parentheses around the functions that esbuild wraps modules in (`var a = wrap((exports, module) => {…})`). Browsers
 * take that as a sign that a function is called soon and compile it with the script: otherwise they read it twice, once
 * to find its end and again, with every function in it, when it is called.
 * @param code a bundle in one block: `{…;(() => {…})();}`
 */
export function compileAtOnce(code) {
  const text = new MagicString(code);
  for (const declaration of statementsOf(code).filter(({ type }) => type === 'VariableDeclaration'))
    for (const { init } of declaration.declarations) {
      const wrapped = init?.type === 'CallExpression' ? init.arguments[0] : undefined;
      if (wrapped?.type === 'ArrowFunctionExpression' && wrapped.body.type === 'BlockStatement') {
        const parameters = wrapped.params.map(({ start, end }) => code.slice(start, end)).join(',');
        // a function, because parentheses around an arrow function gain less
        text.overwrite(wrapped.start, wrapped.body.start, `(function(${parameters})`);
        text.appendRight(wrapped.end, ')');
      }
    }
  return text.toString();
}

/** What stands in the function around the whole bundle. */
function statementsOf(code) {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'script' });
  const block = body.find(({ type }) => type === 'BlockStatement');
  const call = block.body.find(({ expression }) => expression?.type === 'CallExpression');
  return call.expression.callee.body.body;
}
