import { createLocalSandbox } from '@/sandbox/host/create-local-sandbox';
import { startEmbed } from './start-embed';

/** Lets the embedding page drive a playground that shows nothing. @returns its undo */
export function startHeadless(element: HTMLElement): () => void {
  return startEmbed((fetch) => {
    const sandbox = createLocalSandbox({ element, sharesCompiler: true });
    return { target: sandbox.openPlayground(fetch && { fetch }), stop: () => sandbox.dispose() };
  });
}
