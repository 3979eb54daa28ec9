import { z } from 'zod';

/** npm's rule for names, so that none is a path or an address. */
const NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;
/** Versions, ranges and tags: without a colon or a slash it is no address, no path and no alias. */
const RANGE = /^(?:[\w^~<>=*][\w.^~<>=|*+ -]*)?$/;
const SUBPATH = /^(?:\/(?!\.\.?(?:\/|$))[\w@.~-]+)*$/;
const LOCATION = /^node_modules\/(?:@[^/]+\/)?[^/]+(?:\/node_modules\/(?:@[^/]+\/)?[^/]+)*$/;

const name = z.string().refine(isPackageName, { error: ({ input }) => `${shown(input)} is no name of a package` });
const ranges = z.record(name, z.string().max(200));
const range = z
  .string()
  .max(100)
  .refine((text) => RANGE.test(text) && !/\.t(?:ar\.)?gz$/i.test(text), {
    error: ({ input }) => `${shown(input)} is no version or range, and only packages of the registry are fetched`,
  });
const specifier = z
  .string()
  .max(300)
  .refine((text) => splitSpecifier(text) !== null, {
    error: ({ input }) => `${shown(input)} cannot be imported`,
  });

/** Of a `package-lock.json`, what decides which code it is. Where a package is fetched from is left out: npm decides. */
const locked = z.object({
  name: name.optional(),
  version: z.string().regex(/^\d[\w.+-]{0,99}$/, 'a version in package-lock.json is no exact one'),
  integrity: z.string().regex(/^sha(?:512|384|256|1)-[\w+/=]{20,100}$/, 'package-lock.json lacks an integrity'),
  peer: z.literal(true).optional(),
  dependencies: ranges.optional(),
  optionalDependencies: ranges.optional(),
  peerDependencies: ranges.optional(),
  peerDependenciesMeta: z.record(name, z.object({ optional: z.boolean().optional() })).optional(),
});

const location = z
  .string()
  .refine((text) => LOCATION.test(text) && text.split('node_modules/').every((part) => isFolderOfPackage(part)), {
    error: ({ input }) => `package-lock.json has ${shown(input)}, which is no place for a package`,
  });

const lockSchema = z
  .object({
    lockfileVersion: z.literal(3, 'package-lock.json is not of version 3'),
    packages: z.record(z.string(), z.unknown()),
  })
  .transform(({ packages: { '': _project, ...packages } }) => packages)
  .pipe(z.record(location, locked));

/** What a page asks for. The message of a refusal names what is wrong. */
export const packageRequestSchema = z
  .object({
    dependencies: z
      .record(name, range)
      .refine((all) => Object.keys(all).length <= 50, 'there are over 50 dependencies'),
    imports: z.array(specifier).min(1, 'nothing is imported').max(100, 'there are over 100 imports'),
    runtime: z.enum(['nodejs', 'edge'], '"runtime" must be "nodejs" or "edge"'),
    lock: lockSchema.optional(),
  })
  .superRefine(({ dependencies, imports }, context) => {
    const unlisted = imports.find((text) => !Object.hasOwn(dependencies, splitSpecifier(text) ?? ''));
    if (unlisted !== undefined)
      context.addIssue({ code: 'custom', message: `${shown(unlisted)} is not among the dependencies` });
  })
  .transform(({ dependencies, imports, runtime, lock }) => ({
    dependencies: sorted(dependencies),
    imports: [...new Set(imports)].sort(),
    runtime,
    ...(lock && { lock: lockOf(dependencies, lock) }),
  }));

export type PackageRequest = z.infer<typeof packageRequestSchema>;
export type PackageLock = ReturnType<typeof lockOf>;

/** The first thing that is wrong with a request, as a clause. */
export function reasonOfRefusal({ issues: [issue] }: z.ZodError): string {
  if (!issue) return 'nothing is asked for';
  const inner = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined;
  return inner ?? (issue.code === 'custom' ? issue.message : `${issue.path.join('.') || 'the body'}: ${issue.message}`);
}

function lockOf(dependencies: Record<string, string>, packages: Record<string, z.infer<typeof locked>>) {
  return { lockfileVersion: 3, requires: true, packages: { '': { dependencies: sorted(dependencies) }, ...packages } };
}

/** @returns the package that a specifier names; null where it names none */
function splitSpecifier(text: string): string | null {
  const of = /^(?:@[^/]+\/)?[^/]+/.exec(text)?.[0] ?? '';
  return isPackageName(of) && SUBPATH.test(text.slice(of.length)) ? of : null;
}

function isPackageName(text: string): boolean {
  return text.length <= 214 && NAME.test(text) && text !== 'node_modules' && text !== '__proto__';
}

/** The pieces between one `node_modules/` and the next. */
function isFolderOfPackage(part: string): boolean {
  return part === '' || isPackageName(part.replace(/\/$/, ''));
}

function sorted(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function shown(input: unknown): string {
  const text = JSON.stringify(input);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
