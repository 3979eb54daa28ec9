import path from 'node:path';

const ROOT = path.resolve('.');

/** Makes what a server printed the same wherever it ran: `<app>` is the app's folder, `<root>` this repository's. */
export function hidePaths(printed: string, folder: string): string {
  return printed
    .replaceAll(folder, '<app>')
    .replaceAll(`./${path.relative(ROOT, folder)}/`, './')
    .replaceAll(`${path.relative(ROOT, folder)}/`, '')
    .replaceAll(ROOT, '<root>');
}
