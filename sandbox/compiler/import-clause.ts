import type { Place } from './transformed-file';

/**
 * The names between `import` (or `export`) and `from` at a place in a TypeScript file, with their places; type-only names are
 * left out. esbuild drops names that are not used as values, Next's checks want them all.
 */
export function readImportClause(lines: readonly string[], place: Place): ({ name: string } & Place)[] {
  const tokens = readTokens(lines, place);
  const names: ({ name: string } & Place)[] = [];
  let inBraces = false;
  tokens.forEach(({ text, ...at }, index) => {
    if (text === '{' || text === '}') inBraces = text === '{';
    const isDefault = !inBraces && index === 1 && isWord(text);
    if (isDefault) names.push({ name: 'default', ...at });
    if (inBraces && isImportedName(text, tokens[index - 1]?.text, tokens[index + 1]?.text))
      names.push({ name: text, ...at });
  });
  return names;
}

function isImportedName(text: string, before: string | undefined, after: string | undefined): boolean {
  if (!isWord(text) || before === 'as' || before === 'type') return false;
  // `as` and `type` are names too, where no other name stands beside them.
  return !(text === 'as' && isWord(before)) && !(text === 'type' && isWord(after) && after !== 'as');
}

function isWord(text: string | undefined): boolean {
  return text !== undefined && /^[\w$]/.test(text);
}

type Token = { text: string } & Place;

/** The clause's words and punctuation, without comments, up to `from` or the specifier. */
function readTokens(lines: readonly string[], place: Place): Token[] {
  const tokens: Token[] = [];
  let column = place.column - 1;
  let inComment = false;
  for (let line = place.line; line <= lines.length; line += 1, column = 0) {
    for (const match of (lines[line - 1] ?? '').slice(column).matchAll(/\/\/.*|\/\*|\*\/|[\w$]+|[{},*'"=]/g)) {
      const [text] = match;
      if (text === '/*' || text === '*/') inComment = text === '/*';
      else if (inComment || text.startsWith('//')) continue;
      else if (/^['"=]$/.test(text) || (text === 'from' && tokens.length > 1 && tokens.at(-1)?.text !== '{'))
        return tokens;
      else tokens.push({ text, line, column: column + match.index + 1 });
    }
  }
  return tokens;
}
