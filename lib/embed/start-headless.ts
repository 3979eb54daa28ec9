import { loadHost } from '@/sandbox/host/load-host';
import { startEmbed } from './start-embed';

/** Lets the embedding page drive a playground that shows nothing. @returns its undo */
export function startHeadless(): () => void {
  return startEmbed(async (fetch) => {
    const sandbox = (await loadHost()).createLocalSandbox({ sharesCompiler: true });
    return { target: sandbox.openPlayground(fetch && { fetch }), stop: () => sandbox.dispose() };
  });
}
