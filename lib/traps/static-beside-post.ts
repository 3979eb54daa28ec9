import { remove } from './edits';
import { textOf } from './nodes';
import { optionOf } from './segment-options';
import type { Trap } from './trap';

const DYNAMIC = ['POST', 'PATCH', 'DELETE', 'OPTIONS'];

export const staticBesidePost: Trap = {
  id: 'static-beside-post',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config#dynamic',
  find: (file) => {
    const dynamic = optionOf(file, 'dynamic');
    const other = file.handlers.find(({ method }) => DYNAMIC.includes(method));
    const hasGet = file.handlers.some(({ method }) => method === 'GET');
    if (!dynamic || textOf(dynamic.value) !== 'force-static' || !other || !hasGet) return [];
    const message = `${other.method} in the same file makes GET dynamic: no answer is kept, and yet the request is hidden from it.`;
    return [{ at: dynamic.value, message, fix: { title: 'Remove dynamic', edits: [remove(dynamic.statement)] } }];
  },
};
