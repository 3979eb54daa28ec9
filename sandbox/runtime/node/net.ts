import { BlockList } from './internal/block-list';
import { createMissingModule } from './internal/missing';

export const isIPv4 = (text: string): boolean => /^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?!$)|$)){4}$/.test(text);
export const isIPv6 = (text: string): boolean =>
  /^[\da-f:.]+(%.+)?$/i.test(text) && URL.canParse(`ws://[${text.split('%')[0]}]`);

/** 4, 6, or 0 for what is no IP address. */
export function isIP(text: string): 0 | 4 | 6 {
  if (isIPv4(text)) return 4;
  return isIPv6(text) ? 6 : 0;
}

const missing = createMissingModule(
  'net',
  'Server Socket SocketAddress Stream connect createConnection createServer getDefaultAutoSelectFamily ' +
    'getDefaultAutoSelectFamilyAttemptTimeout setDefaultAutoSelectFamily setDefaultAutoSelectFamilyAttemptTimeout',
);

export { BlockList };
export const { Server, Socket, Stream, connect, createConnection, createServer } = missing;

export default Object.assign(missing, { BlockList, isIP, isIPv4, isIPv6 });
