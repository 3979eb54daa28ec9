import { createLocalPlayground } from '@/sandbox/host/create-local-playground';
import { startEmbed } from './start-embed';

/** Lets the embedding page drive a playground that shows nothing. @returns its undo */
export function startHeadless(element: HTMLElement): () => void {
  return startEmbed((fetch) => {
    const playground = createLocalPlayground({ element, sharesCompiler: true, ...(fetch && { fetch }) });
    return { target: playground, stop: () => playground.dispose() };
  });
}
