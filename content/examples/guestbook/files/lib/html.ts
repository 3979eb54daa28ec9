const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A template tag that escapes every value. */
export function html(parts: TemplateStringsArray, ...values: string[]): string {
  const escape = (text: string) => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
  return String.raw({ raw: parts }, ...values.map(escape));
}
