import { syncTokenKeys, toKeyedTokens } from '@shikijs/magic-move/core';
import { MagicMoveRenderer } from '@shikijs/magic-move/renderer';
import type { Piece } from './tokens';

/** A text that moves from what it was to what it is. */
export interface Morph {
  /** `isCut`: at once. Resolves when nothing moves any more. */
  show(text: string, lines: Piece[][], isCut: boolean): Promise<void>;
}

const DURATION_MS = 600;

export function createMorph(container: HTMLElement): Morph {
  const renderer = new MagicMoveRenderer(container, {
    duration: DURATION_MS,
    animateContainer: false,
    containerStyle: false,
  });
  let current = toKeyedTokens('', []);
  let count = 0;
  return {
    show: async (text, lines, isCut) => {
      count += 1;
      // The count tells apart two texts that are the same: both may be on the screen while one leaves.
      const tokens = toKeyedTokens(text, tokensOf(lines), String(count));
      const { to } = syncTokenKeys(current, tokens, { enhanceMatching: true });
      current = to;
      if (isCut) renderer.replace(to);
      else await renderer.render(to);
    },
  };
}

function tokensOf(lines: Piece[][]) {
  let offset = 0;
  return lines.map((line) => {
    const tokens = line.map(({ content, className }) => {
      const token = { content, offset, htmlClass: className };
      offset += content.length;
      return token;
    });
    offset += 1;
    return tokens;
  });
}
