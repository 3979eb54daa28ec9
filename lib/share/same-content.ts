import type { Project } from '../project/project';
import { canonicalJson } from './canonical-json';

/** Whether two projects are the same but for what is open and chosen in them. */
export function hasSameContent(a: Project, b: Project): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf({ open: _, at: __, ...content }: Project): string {
  return canonicalJson(content);
}
