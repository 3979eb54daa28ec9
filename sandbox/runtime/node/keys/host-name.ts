interface Options {
  wildcards: boolean;
  partialWildcards: boolean;
}

/** Whether a certificate's name, in which one `*` may stand in the first label, is that of the host. */
export function matchesHost(host: string, pattern: string, { wildcards, partialWildcards }: Options): boolean {
  const own = host.toLowerCase();
  const name = pattern.toLowerCase();
  if (!name.includes('*')) return own === name;
  const [label = '', ...rest] = name.split('.');
  const [given = '', ...others] = own.split('.');
  if (!wildcards || rest.length < 2 || rest.join('.') !== others.join('.')) return false;
  const [before = '', after = '', more] = label.split('*');
  if (more !== undefined || (!partialWildcards && label !== '*')) return false;
  return given.length > before.length + after.length && given.startsWith(before) && given.endsWith(after);
}
