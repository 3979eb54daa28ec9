import { headers } from 'next/headers';

/** The visitor's first language, wherever in the code it is asked for. */
export async function language(): Promise<string> {
  const accepted = (await headers()).get('accept-language');
  return accepted?.split(/[-,;]/)[0] ?? 'en';
}
