import ts from 'typescript';
import { expect, test } from 'vitest';
import { withDecodedNames } from './decoded-names';

const FILE = 'file:///app/[id]/route.ts';
const AS_MONACO_NAMES_IT = 'file:///app/%5Bid%5D/route.ts';

function createService(): ts.LanguageService {
  const snapshot = ts.ScriptSnapshot.fromString('const value = 1;\nvalue;\n');
  return ts.createLanguageService({
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => (name === FILE ? snapshot : undefined),
    getCompilationSettings: () => ({ noLib: true }),
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => 'lib.d.ts',
    fileExists: (name) => name === FILE,
    readFile: () => undefined,
  });
}

test('what else has the name under the cursor is found in a file of a dynamic segment', () => {
  const service = withDecodedNames(createService());
  const found = service.getDocumentHighlights(AS_MONACO_NAMES_IT, 6, [AS_MONACO_NAMES_IT]);
  expect(found?.[0]?.highlightSpans.map(({ textSpan }) => textSpan.start)).toEqual([6, 17]);
});

test('what is no file of the project is handed on as it is', () => {
  const service = withDecodedNames({ say: (...values: unknown[]) => values });
  expect(service.say('100 %', ['%5B'], 1)).toEqual(['100 %', ['%5B'], 1]);
});
