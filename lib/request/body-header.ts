/** Whether a header leaves with the body. https://fetch.spec.whatwg.org/#request-body-header-name */
export function isBodyHeader(name: string): boolean {
  return /^content-(?:encoding|language|length|location|type)$/i.test(name);
}
