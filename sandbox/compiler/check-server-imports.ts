import type { Diagnostic } from '../protocol';
import { CLASS_COMPONENTS } from './compile-rules';
import type { CompilerRelease, Refusals } from './compiler-release';
import type { ImportedName, ModuleImport, TransformedFile } from './transformed-file';

export const CLIENT_ONLY =
  'It only works in a Client Component but none of its parents are marked with "use client", so they\'re Server Components by default.';

/** Imports that Next refuses in code that runs on the server. */
export function checkServerImports(file: TransformedFile, release: CompilerRelease): Diagnostic[] {
  return file.imports
    .filter(({ kind }) => kind === 'import')
    .flatMap((imported) => [...checkNames(file, imported, release), ...checkModule(file, imported, release.refusals)]);
}

function checkNames(
  file: TransformedFile,
  imported: ModuleImport,
  { clientNames, refusals }: CompilerRelease,
): Diagnostic[] {
  return imported.names.flatMap((name) => {
    if (clientNames[imported.specifier]?.includes(name.name)) return at(file, name, refusals.clientApi(name.name));
    const isMoved = imported.specifier === 'next/server' && name.name === 'ImageResponse';
    if (isMoved && refusals.imageResponse !== null) return at(file, name, refusals.imageResponse);
    const isClass = imported.specifier === 'react' && CLASS_COMPONENTS.includes(name.name);
    return isClass ? at(file, name, classComponent(refusals)) : [];
  });
}

function classComponent({ clientComponents }: Refusals): string {
  return `You’re importing a class component. ${CLIENT_ONLY}\nLearn more: ${clientComponents}`;
}

function checkModule(file: TransformedFile, imported: ModuleImport, { rendering }: Refusals): Diagnostic[] {
  switch (imported.specifier) {
    case 'client-only':
      return at(
        file,
        imported,
        `You're importing a component that imports client-only. ${CLIENT_ONLY}\nLearn more: ${rendering}`,
      );
    case 'react-dom/server':
    case 'react-dom/client':
      return at(
        file,
        imported,
        `You're importing a component that imports ${imported.specifier}. To fix it, render or return the content directly as a ` +
          `Server Component instead for perf and security.\nLearn more: ${rendering}`,
      );
    case 'next/router':
      return at(
        file,
        imported,
        'You have a Server Component that imports next/router. Use next/navigation instead.\n' +
          'Learn more: https://nextjs.org/docs/app/api-reference/functions/use-router',
      );
    default:
      return [];
  }
}

function at(file: TransformedFile, { line, column }: ImportedName | ModuleImport, message: string): Diagnostic[] {
  return [{ severity: 'error', file: file.path, line, column, message }];
}
