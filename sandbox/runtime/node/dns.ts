import { createMissingModule } from './internal/missing';

const module = createMissingModule(
  'dns',
  'lookup lookupService Resolver getDefaultResultOrder setDefaultResultOrder setServers getServers resolve ' +
    'resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr resolveNs resolvePtr ' +
    'resolveSoa resolveSrv resolveTxt reverse promises',
);

export const { lookup, resolve, resolve4, resolve6, promises } = module;

export default module;
