/** The browser's storage for this site; in a page that may have none, such as a sandboxed one, nothing is kept. */
export function localStore(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  }
}
