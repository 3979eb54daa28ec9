const { parse } = JSON;

/** `JSON.parse` with the error texts of Node 20: newer engines add the line and column to them. */
export function parseJson(text: string, reviver?: (this: unknown, key: string, value: unknown) => unknown): unknown {
  try {
    return parse(text, reviver);
  } catch (error) {
    if (error instanceof SyntaxError) shorten(error);
    throw error;
  }
}

/** The stack begins with the message that it was made with. */
function shorten(error: SyntaxError): void {
  const { message, stack } = error;
  error.message = message.replace(/ \(line \d+ column \d+\)$/, '');
  if (stack !== undefined) error.stack = stack.replace(message, () => error.message);
}

/** Replaces `JSON.parse` for the project's code. */
export function installJsonParse(): void {
  const replacement = { parse: (...args: Parameters<typeof parseJson>) => parseJson(...args) }.parse;
  Object.defineProperty(replacement, 'length', { value: parse.length });
  JSON.parse = replacement as typeof JSON.parse;
}
