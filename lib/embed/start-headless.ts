import { loadHost } from '@/sandbox/host/load-host';
import { startEmbed } from './start-embed';

/** Lets the embedding page drive a playground that shows nothing. @returns its undo */
export function startHeadless(): () => void {
  // Whoever embeds one brings a project of their own.
  const created = loadHost().then((host) => host.createLocalSandbox({ sharesCompiler: true, compilesSoon: true }));
  return startEmbed(async (fetch) => {
    const sandbox = await created;
    return { target: sandbox.openPlayground(fetch && { fetch }), stop: () => sandbox.dispose() };
  });
}
