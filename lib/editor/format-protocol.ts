/** Sent by the page: a file to be formatted. */
export interface FormatRequest {
  id: number;
  text: string;
  /** By its name prettier knows the language. */
  path: string;
  options: Record<string, unknown>;
}

/** Sent by the formatter's worker. */
export type FormatAnswer = { id: number; ok: true; text: string } | { id: number; ok: false; reason: string };
