import type { Program } from 'acorn';
import type { PlaceOf } from './place-of';
import { visit } from './syntax-tree';
import type { Directive, Place } from './transformed-file';

/** Finds the directives of a module and of its functions, `'use strict'` aside. */
export function findDirectives(program: Program, lines: string[], placeOf: PlaceOf): Directive[] {
  const directives: Directive[] = [];
  visit(program, (node, ancestors) => {
    if (node.type !== 'ExpressionStatement' || node.directive === undefined || node.directive === 'use strict') return;
    const ofModule = ancestors.length === 1;
    // esbuild does not map the file's own directives.
    const place = ofModule ? findText(node.directive, lines) : placeOf(node);
    directives.push({ text: node.directive, ofModule, ...place });
  });
  return directives;
}

function findText(directive: string, lines: string[]): Place {
  const line = lines.findIndex((text) => /^\s*['"]/.test(text) && text.includes(directive));
  return line < 0 ? { line: 1, column: 1 } : { line: line + 1, column: (lines[line] ?? '').search(/['"]/) + 1 };
}
