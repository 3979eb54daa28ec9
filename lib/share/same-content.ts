import type { Project } from '../project/project';
import { canonicalJson } from './canonical-json';

/** Whether two projects are the same but for the tabs that are open. */
export function hasSameContent(a: Project, b: Project): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf({ open: _, ...content }: Project): string {
  return canonicalJson(content);
}
