import { SERVER_ORIGIN } from './validate-request';

/** @returns where a request goes; its server where it has no url: an embedding page may ask for a path that is none, such as `//` */
export function serverUrl(url: string): URL {
  return new URL(URL.canParse(url, SERVER_ORIGIN) ? url : '/', SERVER_ORIGIN);
}
