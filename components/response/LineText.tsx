import { memo } from 'react';
import type { Token, TokenKind } from '@/lib/response/body-lines';
import { markMatches, type Match } from '@/lib/response/find-text';

export const TOKEN_COLORS: Record<TokenKind, string> = {
  name: 'text-name',
  string: 'text-string',
  number: 'text-number',
  keyword: 'text-keyword',
  plain: '',
};

const MARKS = {
  match: 'rounded-[2px] bg-warn/30 text-inherit',
  current: 'rounded-[2px] bg-warn text-bg',
};

interface LineTextProps {
  tokens: readonly Token[];
  matches?: readonly Match[];
  current?: Match | undefined;
}

/** The text of a line, coloured, with what was found in it. */
export const LineText = memo(function LineText({ tokens, matches = [], current }: LineTextProps) {
  return markMatches(tokens, matches, current).map(({ kind, text, mark }, at) =>
    mark ? (
      <mark key={at} className={MARKS[mark]}>
        {text}
      </mark>
    ) : (
      <span key={at} className={TOKEN_COLORS[kind]}>
        {text}
      </span>
    ),
  );
});
