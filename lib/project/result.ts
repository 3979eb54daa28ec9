/** What went wrong, as a sentence that says what and where. */
export interface Failed {
  ok: false;
  message: string;
}

/** Makes the value for an expected failure: "Failed to <verb> <object>: <reason>". */
export function failed(action: string, reason: string): Failed {
  return { ok: false, message: `Failed to ${action}: ${reason.replace(/\.?$/, '.')}` };
}

/** The reason in a caught value. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : String(error);
}
