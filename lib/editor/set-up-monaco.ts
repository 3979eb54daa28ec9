import { registerHttpLanguage } from './http-language';
import type { MonacoBundle } from './load-monaco';
import { defineThemes } from './monaco-themes';

/** Monaco names only the older values of TypeScript's enumerations. */
const newerOptions: Record<string, number> = { target: 9, moduleResolution: 100, moduleDetection: 3 };

let done = false;

/** What every editor of the page shares: themes, languages, and the compiler options of a Next.js project. */
export function setUpMonaco(monaco: MonacoBundle): void {
  if (done) return;
  done = true;
  defineThemes(monaco);
  registerHttpLanguage(monaco);
  for (const defaults of [monaco.typescript.typescriptDefaults, monaco.typescript.javascriptDefaults]) {
    defaults.setEagerModelSync(true);
    defaults.setCompilerOptions(compilerOptions(monaco));
    defaults.setModeConfiguration({ ...defaults.modeConfiguration, ...NO_FORMATTING });
    // Until the real types are there every import would be an error.
    defaults.setDiagnosticsOptions({ noSemanticValidation: true, noSyntaxValidation: false });
  }
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

function compilerOptions({ typescript }: MonacoBundle) {
  return {
    ...newerOptions,
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable', 'esnext.disposable'],
    module: typescript.ModuleKind.ESNext,
    jsx: typescript.JsxEmit.ReactJSX,
    strict: true,
    allowJs: true,
    checkJs: false,
    esModuleInterop: true,
    isolatedModules: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    noEmit: true,
    allowNonTsExtensions: true,
    baseUrl: 'file:///',
    paths: { '@/*': ['./*'] },
    types: ['node'],
  };
}
