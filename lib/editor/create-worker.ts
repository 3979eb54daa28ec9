/** In a sandboxed page no url is of the page's origin; a blob of its own, which loads the script, is. */
export function createWorker(url: string, name: string): Worker {
  try {
    return new Worker(url, { name });
  } catch {
    const script = `importScripts(${JSON.stringify(new URL(url, location.href).href)})`;
    const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    return new Worker(blob, { name });
  }
}
