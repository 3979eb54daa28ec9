import { findTypeErrors, type TypeErrorOf } from '../../build/find-type-errors';
import { serverProject } from '../../project';

interface Options {
  shouldRunTypeCheck?: boolean;
  typeCheckPreflight?: boolean;
}

interface TypeCheck {
  version: string;
  typeCheckMode: 'api';
}

/** Checks the route handlers' types by what Next generates types for; the rest of TypeScript is left to the editor. */
export async function verifyTypeScriptSetup({ shouldRunTypeCheck, typeCheckPreflight }: Options): Promise<TypeCheck> {
  const errors = shouldRunTypeCheck || typeCheckPreflight ? await findTypeErrors() : [];
  if (errors.length > 0) {
    console.error(serverProject().release.bundler === 'webpack' ? inWebpacksWords(errors) : inValidatorsWords(errors));
    process.exit(1);
  }
  return { version: '5.9.3', typeCheckMode: 'api' };
}

export { verifyTypeScriptSetup as verifyAndRunTypeScript, verifyTypeScriptSetup as verifyAndRunTypeScriptInWorker };

/** The first error only, as that is where it ends. */
function inWebpacksWords([first]: TypeErrorOf[]): string {
  return `Failed to compile.\n\n${first?.file}\nType error: ${first?.message}\n`;
}

function inValidatorsWords(errors: TypeErrorOf[]): string {
  return `${errors.map(({ message }) => message).join('\n')}\nFailed to type check.\n`;
}
