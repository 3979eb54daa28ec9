import type { CallExpression } from 'typescript';
import { importName, insertAt, replace } from './edits';
import { calledFrom } from './names';
import { nodesIn } from './nodes';
import type { CheckedFile, Trap } from './trap';
import { ts } from './typescript';

const DOCS = 'https://nextjs.org/docs/app/api-reference/functions';

export const tagWithoutProfile: Trap = {
  id: 'tag-without-profile',
  docs: `${DOCS}/revalidateTag`,
  find: (file) =>
    callsOf(file, 'revalidateTag').flatMap((at) => {
      const [tag, profile] = at.arguments;
      if (!tag || profile || ts.isSpreadElement(tag)) return [];
      const message =
        'revalidateTag() is told how long the old may still be served: with one argument it is deprecated.';
      const fix = { title: "Add 'max', as Next.js advises", edits: [insertAt(tag.end, ", 'max'")] };
      return [{ at, message, fix, instead: [at.expression, at] }];
    }),
};

export const updateTagInHandler: Trap = {
  id: 'update-tag-in-handler',
  docs: `${DOCS}/updateTag`,
  find: (file) =>
    file.kind !== 'route'
      ? []
      : callsOf(file, 'updateTag').flatMap((at) => {
          const [tag] = at.arguments;
          if (!tag || !ts.isIdentifier(at.expression)) return [];
          const message = 'updateTag() is for Server Actions: in a Route Handler it throws.';
          const edits = [
            replace(at, `revalidateTag(${tag.getText()}, { expire: 0 })`),
            ...importName(file.source, 'next/cache', 'revalidateTag'),
          ];
          return [{ at, message, fix: { title: 'Revalidate the tag at once', edits } }];
        }),
};

function callsOf({ source, checker, release }: CheckedFile, name: string): CallExpression[] {
  if (!release.rules.tagsTakeProfile) return [];
  return nodesIn(source, ts.isCallExpression).filter((call) => calledFrom(checker, call, 'next/cache') === name);
}
