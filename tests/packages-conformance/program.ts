/** A small program of one package, whose `answer` gives a value that JSON can hold. */
export interface Program {
  name: string;
  /** The exact version that both sides take. */
  version: string;
  /** An ES module. */
  code: string;
  /** Other packages that it needs. */
  beside?: Record<string, string>;
  /** Why it cannot work in a browser tab, as the import says it. */
  cannot?: string;
}
