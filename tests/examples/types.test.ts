import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { EXAMPLES_FOLDER } from '@/server/examples/read-example';
import { loadExamples } from '@/server/examples/load-examples';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  jsx: ts.JsxEmit.Preserve,
  types: ['node'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** One program of all examples; `@/` is the example that imports. */
test('the editor has nothing to complain about in any example', { timeout: 120_000 }, async () => {
  const files = (await loadExamples()).flatMap(({ slug, project }) =>
    Object.keys(project.files)
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(EXAMPLES_FOLDER, slug, 'files', file)),
  );
  const host = ts.createCompilerHost(OPTIONS);
  host.resolveModuleNameLiterals = (literals, containing, redirected, options) =>
    literals.map(({ text }) =>
      ts.resolveModuleName(
        text.replace(/^@\//, `${rootOf(containing)}/`),
        containing,
        options,
        host,
        undefined,
        redirected,
      ),
    );
  const program = ts.createProgram([path.resolve('node_modules/next/types/global.d.ts'), ...files], OPTIONS, host);
  const problems = ts.getPreEmitDiagnostics(program).map((problem) => {
    const line = problem.file?.getLineAndCharacterOfPosition(problem.start ?? 0).line ?? 0;
    const file = path.relative(EXAMPLES_FOLDER, problem.file?.fileName ?? '');
    return `${file}:${line + 1} ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`;
  });
  expect(problems).toEqual([]);
});

function rootOf(file: string): string {
  const [slug = ''] = path.relative(EXAMPLES_FOLDER, file).split(path.sep);
  return path.join(EXAMPLES_FOLDER, slug, 'files');
}
