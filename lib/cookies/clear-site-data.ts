/** Whether `Clear-Site-Data` headers ask for the cookies to go: the types stand in double quotes, others count for nothing. */
export function clearsCookies(headers: readonly string[]): boolean {
  const types = headers.flatMap((header) => header.split(',').map((type) => type.trim()));
  return types.some((type) => type === '"cookies"' || type === '"*"');
}
