import type { ProjectRelease } from '@/lib/project/next-releases';
import type { Program } from 'typescript';
import { handlersOf } from './handlers';
import type { CheckedFile, Found, Trap, TrapFinding } from './trap';
import { TRAPS } from './traps';

const ROUTE = /^file:\/\/\/(?:src\/)?app\/(?:.*\/)?route\.[jt]sx?$/;
const ANSWERS_FIRST = /^file:\/\/\/(?:(?:src\/)?(?:proxy|middleware)\.[jt]sx?|next\.config\.\w+)$/;

/** The mistakes of a file that people make with Route Handlers, in order. @param name such as `file:///app/route.ts` */
export function findTraps(program: Program, name: string, release: ProjectRelease): TrapFinding[] {
  const source = program.getSourceFile(name);
  if (!source || isOfBrowser(source.statements[0]?.getText())) return [];
  const checker = program.getTypeChecker();
  const file: CheckedFile = {
    kind: ROUTE.test(name) ? 'route' : 'other',
    source,
    checker,
    release,
    handlers: ROUTE.test(name) ? handlersOf(source, checker) : [],
    isAlone: !program.getSourceFiles().some(({ fileName }) => ANSWERS_FIRST.test(fileName)),
  };
  return TRAPS.flatMap((trap) => once(trap.find(file).map((found) => findingOf(trap, found)))).sort(
    (a, b) => a.start - b.start,
  );
}

/** What a function does wrong is wrong once, however many methods it answers. */
function once(findings: TrapFinding[]): TrapFinding[] {
  return [...new Map(findings.map((finding) => [finding.start, finding])).values()];
}

function isOfBrowser(first = ''): boolean {
  return /^['"]use client['"]/.test(first);
}

function findingOf({ id, docs }: Trap, { at, message, fix, instead = [] }: Found): TrapFinding {
  return { id, docs, message, ...placeOf(at), fix: fix ?? null, instead: instead.map(placeOf) };
}

function placeOf(node: Found['at']) {
  const start = node.getStart();
  return { start, length: node.end - start };
}
