import { replace, requestName } from './edits';
import { names } from './names';
import { nodesIn } from './nodes';
import type { Trap } from './trap';
import { ts } from './typescript';

export const requestIp: Trap = {
  id: 'request-ip',
  docs: 'https://nextjs.org/docs/app/api-reference/functions/next-request#version-history',
  find: ({ handlers, checker, release }) => {
    if (release.rules.requestHasIp) return [];
    return handlers.flatMap(({ fn }) => {
      const request = requestName(fn);
      const symbol = request ? checker.getSymbolAtLocation(request) : undefined;
      return nodesIn(fn, ts.isPropertyAccessExpression)
        .filter(({ name, expression }) => name.text === 'ip' && names(checker, expression, symbol))
        .map((at) => ({
          at,
          message: 'A request has no `ip` any more: who sends it stands in the header X-Forwarded-For.',
          fix: {
            title: 'Read the header',
            edits: [replace(at, `${at.expression.getText()}.headers.get('x-forwarded-for')`)],
          },
          instead: [at.name],
        }));
    });
  },
};
