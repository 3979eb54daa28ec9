const links = new Map([
  ['docs', 'https://nextjs.org/docs'],
  ['mdn', 'https://developer.mozilla.org'],
]);

/** The address behind a short code. Throws if there is none. */
export function findLink(code: string): string {
  const link = links.get(code);
  if (!link) throw new Error(`No link ${code}`);
  return link;
}
