/** @returns a bundled package's code; `entry` is what is imported, such as `zod/mini` */
export async function loadPackage(entry: string): Promise<string> {
  const url = `/generated/packages/${entry.replaceAll('/', '__')}.js`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Failed to load the package ${entry}: ${url} answered ${response.status}`);
  return response.text();
}
