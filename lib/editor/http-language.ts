import type { MonacoBundle } from './load-monaco';

/** Colours `requests.http`. */
export function registerHttpLanguage({ languages }: MonacoBundle): void {
  languages.register({ id: 'http', extensions: ['.http', '.rest'] });
  languages.setLanguageConfiguration('http', {
    comments: { lineComment: '#' },
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
  });
  languages.setMonarchTokensProvider('http', {
    tokenPostfix: '.http',
    tokenizer: {
      root: [
        [/^###.*$/, 'title'],
        [/^\s*(#|\/\/).*$/, 'comment'],
        [/^(\s*@[\w.-]+)(\s*=\s*)(.*)$/, ['variable', 'delimiter', 'string']],
        [/^\s*[A-Z]+(?=\s)/, { token: 'method', next: '@url' }],
        [/^(https?:|\/|\{\{).*$/, 'url'],
        [/^([\w-]+)(:)/, ['header', 'delimiter']],
        [/\{\{[^}]*\}\}/, 'variable'],
        [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'header'],
        [/"(?:[^"\\]|\\.)*"/, 'string'],
        [/-?\b\d+(\.\d+)?\b/, 'number'],
        [/\b(true|false|null)\b/, 'keyword'],
      ],
      url: [
        [/\{\{[^}]*\}\}/, 'variable'],
        [/[^{\n]+/, 'url'],
        [/\{/, 'url'],
        [/$/, { token: '', next: '@pop' }],
      ],
    },
  });
}
