import { memo } from 'react';
import type { Token, TokenKind } from '@/lib/response/json-lines';

const COLORS: Record<TokenKind, string> = {
  name: 'text-name',
  string: 'text-string',
  number: 'text-number',
  keyword: 'text-keyword',
  plain: '',
};

/** A line of a body. */
export const LineText = memo(function LineText({ tokens, wrapped }: { tokens: Token[]; wrapped: boolean }) {
  return (
    <div
      className={`min-h-[21px] leading-[21px] ${wrapped ? 'break-words whitespace-pre-wrap' : 'h-[21px] w-max whitespace-pre'}`}
    >
      {tokens.map((token, at) => (
        <span key={at} className={COLORS[token.kind]}>
          {token.text}
        </span>
      ))}
    </div>
  );
});
