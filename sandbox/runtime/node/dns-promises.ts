import { createMissingModule } from './internal/missing';

const module = createMissingModule(
  'dns/promises',
  'lookup lookupService Resolver getDefaultResultOrder setDefaultResultOrder setServers getServers resolve ' +
    'resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr resolveNs resolvePtr ' +
    'resolveSoa resolveSrv resolveTxt reverse',
);

export const { lookup, resolve, resolve4, resolve6, Resolver } = module;

export default module;
