import type { ReactNode } from 'react';

const CODE = /^(?:ts|tsx|js|jsx|json|jsonc|http)$/;

/** What a word of code is, by its group in the expression below. */
const LOOKS = { comment: 'text-comment italic', string: 'text-string', keyword: 'text-keyword', number: 'text-number' };

const WORDS =
  /(?<comment>(?<![:\w])\/\/[^\n]*|\/\*.*?\*\/)|(?<string>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|(?<keyword>\b(?:export|default|async|await|function|return|const|let|if|else|new|import|from|type|interface|for|of|in|try|catch|finally|throw|null|true|false|undefined|typeof|as|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b)|(?<number>\b\d[\d_.]*\b)/gs;

/** A block of code in a lesson's text. It can be scrolled by keyboard. */
export function CodeBlock({ language, code }: { language: string; code: string }) {
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={language === '' ? 'Text' : `Code, ${language}`}
      className="my-3 overflow-x-auto rounded bg-raised px-3 py-2.5 font-mono text-[12.5px] leading-[19px]"
    >
      <code>{CODE.test(language) ? paint(code) : code}</code>
    </pre>
  );
}

function paint(code: string): ReactNode[] {
  const painted: ReactNode[] = [];
  let at = 0;
  for (const match of code.matchAll(WORDS)) {
    const kind = (Object.keys(LOOKS) as (keyof typeof LOOKS)[]).find((name) => match.groups?.[name] !== undefined);
    painted.push(code.slice(at, match.index));
    painted.push(
      <span key={match.index} className={kind && LOOKS[kind]}>
        {match[0]}
      </span>,
    );
    at = match.index + match[0].length;
  }
  return [...painted, code.slice(at)];
}
