/** What one tree of packages may cost. */
export const LIMITS = {
  packages: 300,
  /** Of all files, unpacked. */
  treeBytes: 40 * 1024 * 1024,
  files: 20_000,
  /** Of the code that goes to the page. */
  bundleBytes: 12 * 1024 * 1024,
};
