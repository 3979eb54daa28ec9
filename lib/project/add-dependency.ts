import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser';
import { isRecord } from './read-value';
import { failed, type Failed } from './result';

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2 } };

/** The text of a `package.json` that lists the package too; what stands there stays as it is written. */
export function addDependency(text: string | undefined, name: string): { ok: true; text: string } | Failed {
  const faults: ParseError[] = [];
  const before = text?.trim() ? text : '{}\n';
  const manifest: unknown = parse(before, faults);
  const fail = (reason: string) => failed(`add ${name}`, reason);
  if (faults[0])
    return fail(`line ${before.slice(0, faults[0].offset).split('\n').length} of package.json has to be mended first`);
  if (!isRecord(manifest)) return fail('package.json has to be an object');
  const listed = manifest['dependencies'];
  if (listed !== undefined && !isRecord(listed)) return fail('"dependencies" in package.json has to be an object');
  if (listed && Object.hasOwn(listed, name)) return fail('package.json lists it already');
  return { ok: true, text: applyEdits(before, modify(before, ['dependencies', name], 'latest', FORMAT)) };
}
