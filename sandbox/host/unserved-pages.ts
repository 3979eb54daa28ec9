import type { Project } from '@/lib/project/project';
import type { Diagnostic } from '../protocol';

const PAGES_API = /^((?:src\/)?)pages\/(api(?:\/.+)?)\.[jt]sx?$/;

/** Warns of files that a Next.js server answers with and this one does not: those of the Pages Router. */
export function unservedPages(files: Project['files']): Diagnostic[] {
  return Object.keys(files).flatMap((file) => {
    const [, source = '', page] = PAGES_API.exec(file) ?? [];
    if (page === undefined) return [];
    const route = `${source}app/${page.replace(/\/index$/, '')}/route.ts`;
    const message = `The playground does not serve pages/api, which is the Pages Router's: requests to this file are answered with 404. A Route Handler for the same path is ${route}.`;
    return [{ severity: 'warning', message, file, line: 1, column: 1 }];
  });
}
