import type { Block, Statement } from 'typescript';
import { ofParameter } from './answers-through-res';
import { insertAt } from './edits';
import type { Handler } from './handlers';
import { ownNodes } from './nodes';
import { unreturned } from './response-not-returned';
import type { CheckedFile, Found, Trap } from './trap';
import { ts } from './typescript';

export const missingReturn: Trap = {
  id: 'missing-return',
  docs: 'https://nextjs.org/docs/app/getting-started/route-handlers',
  find: (file) => file.handlers.flatMap((handler) => ofHandler(file, handler)),
};

function ofHandler(file: CheckedFile, handler: Handler): Found[] {
  const { fn, name, method } = handler;
  const { body } = fn;
  if (!body || !ts.isBlock(body) || fn.asteriskToken || !reachesEnd(file, body)) return [];
  // What is meant as the answer is marked itself.
  if (unreturned(file, handler).length > 0 || ofParameter(file, handler).length > 0) return [];
  const isAtAll = ownNodes(body, ts.isReturnStatement).some(({ expression }) => expression);
  const message = `${isAtAll ? 'One way through' : 'Nothing in'} ${method} returns ${isAtAll ? 'no' : 'a'} Response: the client gets an empty 500.`;
  const last = body.statements.at(-1);
  const answer = 'return new Response(null, { status: 204 });';
  const edit = last ? insertAt(last.end, `\n  ${answer}`) : insertAt(body.getStart() + 1, ` ${answer} `);
  return [{ at: name, message, fix: { title: 'Answer with no content at the end', edits: [edit] }, instead: [name] }];
}

/** Whether a block surely can be left at its end. Of loops and switches nothing is said. */
function reachesEnd(file: CheckedFile, { statements }: Block): boolean {
  const ends = statements.map((statement) => goesOn(file, statement));
  return !ends.includes('no') && !ends.includes('unknown');
}

type GoesOn = 'yes' | 'no' | 'unknown';

function goesOn(file: CheckedFile, statement: Statement): GoesOn {
  if (ts.isReturnStatement(statement) || ts.isThrowStatement(statement)) return 'no';
  if (ts.isBlock(statement)) return reachesEnd(file, statement) ? 'yes' : 'no';
  if (ts.isIfStatement(statement)) {
    const { thenStatement, elseStatement } = statement;
    if (!elseStatement) return 'yes';
    return either(goesOn(file, thenStatement), goesOn(file, elseStatement));
  }
  if (ts.isTryStatement(statement)) {
    if (statement.finallyBlock || !statement.catchClause) return 'unknown';
    return either(goesOn(file, statement.tryBlock), goesOn(file, statement.catchClause.block));
  }
  if (ts.isExpressionStatement(statement)) {
    const type = file.checker.getTypeAtLocation(statement.expression);
    return type.flags & ts.TypeFlags.Never ? 'no' : 'yes';
  }
  const isPlain = ts.isVariableStatement(statement) || ts.isFunctionDeclaration(statement);
  return isPlain ? 'yes' : 'unknown';
}

function either(one: GoesOn, other: GoesOn): GoesOn {
  if (one === 'yes' || other === 'yes') return 'yes';
  return one === 'no' && other === 'no' ? 'no' : 'unknown';
}
