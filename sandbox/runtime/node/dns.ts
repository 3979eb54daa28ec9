import { withMissing } from './internal/missing';
import { createArgumentTypeError } from './internal/node-error';
import { setImmediate } from './internal/immediate';
import { isIP } from './net';

interface Address {
  address: string;
  family: number;
}
interface Options {
  family?: number | 'IPv4' | 'IPv6';
  all?: boolean;
}
type Callback = (error: Error | null, address?: string | Address[], family?: number) => void;

const LATER =
  'lookupService Resolver resolve resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr resolveNs ' +
  'resolvePtr resolveSoa resolveSrv resolveTxt reverse setServers';
const REASON = 'a browser tab cannot ask name servers.';

/** Knows this machine and numbers; of other names a browser tells nothing. */
function findAddresses(host: string, { family = 0 }: Options): Address[] {
  const wanted = family === 'IPv4' ? 4 : family === 'IPv6' ? 6 : family;
  const known =
    host === '' || host === 'localhost'
      ? [
          { address: '127.0.0.1', family: 4 },
          { address: '::1', family: 6 },
        ]
      : [{ address: host, family: isIP(host) }];
  const fitting = known.filter((entry) => entry.family !== 0 && (wanted === 0 || entry.family === wanted));
  if (fitting.length > 0) return fitting;
  const error = new Error(
    `getaddrinfo ENOTFOUND ${host}: the playground knows 'localhost' and addresses only, as ${REASON}`,
  );
  throw Object.assign(error, { errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: host });
}

function readOptions(options: Options | number | undefined): Options {
  return typeof options === 'number' ? { family: options } : (options ?? {});
}

export function lookup(host: string, ...rest: [(Options | number | Callback)?, Callback?]): void {
  const callback = rest.at(-1) as Callback;
  if (typeof host !== 'string') throw createArgumentTypeError('hostname', 'of type string', host);
  if (typeof callback !== 'function') throw createArgumentTypeError('callback', 'of type function', callback);
  const options = readOptions(typeof rest[0] === 'function' ? undefined : rest[0]);
  setImmediate(() => {
    let found: Address[];
    try {
      found = findAddresses(host, options);
    } catch (error) {
      callback(error as Error);
      return;
    }
    const [first] = found;
    if (options.all) callback(null, found);
    else callback(null, first?.address, first?.family);
  });
}

const CODES =
  'NODATA FORMERR SERVFAIL NOTFOUND NOTIMP REFUSED BADQUERY BADNAME BADFAMILY BADRESP CONNREFUSED TIMEOUT EOF FILE NOMEM ' +
  'DESTRUCTION BADSTR BADFLAGS NONAME BADHINTS NOTINITIALIZED LOADIPHLPAPI ADDRGETNETWORKPARAMS CANCELLED';

const names = {
  ...Object.fromEntries(CODES.split(' ').map((code) => [code, `E${code}`])),
  ADDRCONFIG: 32,
  V4MAPPED: 8,
  ALL: 16,
  getDefaultResultOrder: () => 'verbatim',
  setDefaultResultOrder: (): void => undefined,
  getServers: (): string[] => [],
};

export const promises = withMissing(
  'dns/promises',
  {
    ...names,
    async lookup(host: string, given?: Options | number): Promise<Address | Address[] | undefined> {
      const options = readOptions(given);
      const found = await Promise.resolve().then(() => findAddresses(host, options));
      return options.all ? found : found[0];
    },
  },
  LATER,
  REASON,
);

export default withMissing('dns', { ...names, lookup, promises }, LATER, REASON);
