/** What one tree of packages may cost. */
export const LIMITS = {
  packages: 300,
  /** Of the files that code can be in, unpacked. */
  treeBytes: 40 * 1024 * 1024,
  /** Of whatever is in the archives. */
  archiveBytes: 160 * 1024 * 1024,
  files: 20_000,
  /** Of the code that goes to the page. */
  bundleBytes: 12 * 1024 * 1024,
};
