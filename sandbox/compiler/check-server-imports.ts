import type { Diagnostic, NextVersion } from '../protocol';
import type { ImportedName, ModuleImport, TransformedFile } from './transformed-file';

/** Package -> what of it only exists in Client Components. */
const CLIENT_NAMES: Record<string, readonly string[]> = {
  react: [
    'createContext',
    'createFactory',
    'useDeferredValue',
    'useEffect',
    'useEffectEvent',
    'useImperativeHandle',
    'useInsertionEffect',
    'useLayoutEffect',
    'useReducer',
    'useRef',
    'useState',
    'useSyncExternalStore',
    'useTransition',
    'useOptimistic',
    'useActionState',
    'experimental_useOptimistic',
  ],
  'react-dom': ['flushSync', 'unstable_batchedUpdates', 'useFormStatus', 'useFormState'],
  'next/navigation': [
    'useSearchParams',
    'usePathname',
    'useSelectedLayoutSegment',
    'useSelectedLayoutSegments',
    'useParams',
    'useRouter',
    'useServerInsertedHTML',
    'ServerInsertedHTMLContext',
  ],
};

const CLASS_COMPONENTS = ['Component', 'PureComponent'];
const RENDERING: Record<NextVersion, string> = {
  '14': 'https://nextjs.org/docs/getting-started/react-essentials',
  '15': 'https://nextjs.org/docs/app/building-your-application/rendering',
  '16': 'https://nextjs.org/docs/app/building-your-application/rendering',
};
const CLIENT_ONLY =
  'It only works in a Client Component but none of its parents are marked with "use client", so they\'re Server Components by default.';

/** Imports that Next refuses in code that runs on the server. */
export function checkServerImports(file: TransformedFile, next: NextVersion): Diagnostic[] {
  return file.imports
    .filter(({ kind }) => kind === 'import')
    .flatMap((imported) => [...checkNames(file, imported, next), ...checkModule(file, imported, next)]);
}

function checkNames(file: TransformedFile, imported: ModuleImport, next: NextVersion): Diagnostic[] {
  return imported.names.flatMap((name) => {
    if (CLIENT_NAMES[imported.specifier]?.includes(name.name)) return at(file, name, CLIENT_API[next](name.name));
    const isClass = imported.specifier === 'react' && CLASS_COMPONENTS.includes(name.name);
    return isClass ? at(file, name, classComponent(next)) : [];
  });
}

/** The same refusal, worded anew in each version. */
const CLIENT_API: Record<NextVersion, (name: string) => string> = {
  '14': (name) => `You're importing a component that needs ${name}. ${CLIENT_ONLY}\nLearn more: ${RENDERING['14']}`,
  '15': (name) =>
    `You're importing a component that needs \`${name}\`. This React ${name.startsWith('use') ? 'Hook' : 'API'} only works in a Client ` +
    'Component. To fix, mark the file (or its parent) with the `"use client"` directive.\n\n' +
    ' Learn more: https://nextjs.org/docs/app/api-reference/directives/use-client',
  '16': (name) =>
    `You're importing a module that depends on \`${name}\` into a React Server Component module. This API is only available in ` +
    'Client Components. To fix, mark the file (or its parent) with the `"use client"` directive.\n' +
    'Learn more: https://nextjs.org/docs/app/api-reference/directives/use-client',
};

function classComponent(next: NextVersion): string {
  const more = next === '14' ? '#client-components' : '/client-components';
  return `You’re importing a class component. ${CLIENT_ONLY}\nLearn more: ${RENDERING[next]}${more}`;
}

function checkModule(file: TransformedFile, imported: ModuleImport, next: NextVersion): Diagnostic[] {
  switch (imported.specifier) {
    case 'client-only':
      return at(
        file,
        imported,
        `You're importing a component that imports client-only. ${CLIENT_ONLY}\nLearn more: ${RENDERING[next]}`,
      );
    case 'react-dom/server':
    case 'react-dom/client':
      return at(
        file,
        imported,
        `You're importing a component that imports ${imported.specifier}. To fix it, render or return the content directly as a ` +
          `Server Component instead for perf and security.\nLearn more: ${RENDERING[next]}`,
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
