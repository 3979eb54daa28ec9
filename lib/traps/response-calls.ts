import type { CallExpression } from 'typescript';
import { isResponseCall } from './names';
import { nodesIn } from './nodes';
import type { CheckedFile } from './trap';
import { ts } from './typescript';

/** Where a file calls a method of `Response` or `NextResponse`. */
export function responseCalls({ source, checker }: CheckedFile, method: string): CallExpression[] {
  return nodesIn(source, ts.isCallExpression).filter((call) => isResponseCall(checker, call, method));
}
