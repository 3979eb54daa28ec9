import { registerHttpLanguage } from './http-language';
import type { MonacoBundle } from './load-monaco';
import { defineThemes } from './monaco-themes';

let done = false;

/** What every editor of the page shares: themes, and what its languages do. */
export function setUpMonaco(monaco: MonacoBundle): void {
  if (done) return;
  done = true;
  defineThemes(monaco);
  registerHttpLanguage(monaco);
  const { javascriptDefaults, typescriptDefaults } = monaco.typescript;
  typescriptDefaults.setEagerModelSync(true);
  typescriptDefaults.setModeConfiguration({ ...typescriptDefaults.modeConfiguration, ...BETTER_ELSEWHERE });
  // Only differences are shown in it, for their colours: no worker has to start for them.
  javascriptDefaults.setModeConfiguration({});
  monaco.json.jsonDefaults.setModeConfiguration({ ...monaco.json.jsonDefaults.modeConfiguration, ...NO_FORMATTING });
  monaco.json.jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: true,
    trailingCommas: 'ignore',
    enableSchemaRequest: false,
  });
}

/** Prettier formats: see register-formatter.ts. */
const NO_FORMATTING = {
  documentFormattingEdits: false,
  documentRangeFormattingEdits: false,
  onTypeFormattingEdits: false,
};

/** Monaco looks at a file again only when that file changes: see check-types.ts. */
const BETTER_ELSEWHERE = { ...NO_FORMATTING, diagnostics: false };
