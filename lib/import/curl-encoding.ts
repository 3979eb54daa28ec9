/** Percent-encodes all but letters, digits and `-._~`, as curl does. */
export function encodeForm(text: string): string {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  return encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** What `--data-urlencode` sends of a content: a space is `+`. */
export function encodeData(text: string): string {
  return encodeForm(text).replaceAll('%20', '+');
}
