import { lexer, walkTokens, type Token, type Tokens } from 'marked';

/** A block of code in a lesson's text. */
export interface CodeBlock {
  language: string;
  code: string;
}

/** A lesson's text in its parts; what marked knows of GitHub's Markdown. */
export function readText(text: string): Token[] {
  return lexer(text);
}

/** The code in a text, in order. */
export function codeOf(text: string): CodeBlock[] {
  return find(text, 'code').map(({ lang, text: code }: Tokens.Code) => ({ language: languageOf(lang), code }));
}

/** Where the links of a text lead, in order. */
export function linksOf(text: string): string[] {
  return find(text, 'link').map(({ href }: Tokens.Link) => href);
}

/** The tasks of a text: each stands for the check of this name. */
export function tasksOf(text: string): string[] {
  return find(text, 'list_item')
    .filter(({ task }: Tokens.ListItem) => task)
    .map(taskName);
}

/** The name of the check that a task stands for. */
export function taskName({ text }: Tokens.ListItem): string {
  return text.replace(/^\[[ x]\]\s+/i, '').trim();
}

/** The first word after the fence. */
export function languageOf(lang: string | undefined): string {
  return /^\w+/.exec(lang ?? '')?.[0] ?? '';
}

function find<Type extends keyof Found>(text: string, type: Type): Found[Type][] {
  const found: Found[Type][] = [];
  void walkTokens(readText(text), (token) => {
    if (token.type === type) found.push(token as Found[Type]);
  });
  return found;
}

interface Found {
  code: Tokens.Code;
  link: Tokens.Link;
  list_item: Tokens.ListItem;
}
