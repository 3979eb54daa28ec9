import { replace } from './edits';
import { exportsOf, METHODS } from './handlers';
import { names } from './names';
import { nodesIn } from './nodes';
import type { Trap } from './trap';
import { ts } from './typescript';

export const lowerCaseHandler: Trap = {
  id: 'lower-case-handler',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route#http-methods',
  find: ({ kind, source, checker }) => {
    if (kind !== 'route') return [];
    const exported = exportsOf(source, checker).map(({ name }) => name);
    const taken = exported.map(({ text }) => text);
    return exported.flatMap((at) => {
      const method = METHODS.find((known) => known === at.text.toUpperCase());
      if (!method || method === at.text || taken.includes(method)) return [];
      const symbol = checker.getSymbolAtLocation(at);
      const uses = nodesIn(source, ts.isIdentifier).filter((node) => node === at || names(checker, node, symbol));
      return {
        at,
        message: `Next.js calls handlers by names in capitals: for \`${at.text}\` it answers 405.`,
        fix: { title: `Rename it to ${method}`, edits: uses.map((node) => replace(node, method)) },
      };
    });
  },
};
