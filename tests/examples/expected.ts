import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { EXAMPLES_FOLDER } from '@/server/examples/read-example';
import type { Example } from '@/lib/examples/example';
import type { NextVersion } from '@/sandbox/protocol';

const texts = v.union([v.string(), v.array(v.string())]);

const expectation = v.strictObject({
  status: v.number(),
  /** Name in lower case -> part of the value; null where there must be no such header. */
  headers: v.optional(v.record(v.string(), v.nullable(v.string()))),
  /** Parts of the body; '' for an empty one. */
  body: v.optional(texts),
  /** Parts of what the server logs. */
  logs: v.optional(texts),
  /** The fewest chunks the body must come in. */
  chunks: v.optional(v.number()),
  /** How far the server's clock moves before the request. */
  advanceMs: v.optional(v.number()),
  /** The client gives up after this time. */
  abortAfterMs: v.optional(v.number()),
});

const expectedFile = v.record(v.string(), expectation);

export type Expectation = v.InferOutput<typeof expectation>;
export type Expected = v.InferOutput<typeof expectedFile>;

/**
 * What lies beside an example: `expected.json` for the version it opens with, `expected.14.json` for another one.
 * @returns version -> request's name -> what the answer must have
 */
export async function readExpected({ slug, project }: Example): Promise<Map<NextVersion, Expected>> {
  const folder = path.join(EXAMPLES_FOLDER, slug);
  const names = (await readdir(folder)).filter((name) => /^expected(\.\d+)?\.json$/.test(name)).sort();
  const entries = names.map(async (name) => {
    const text = await readFile(path.join(folder, name), 'utf8');
    const version = (/\d+/.exec(name)?.[0] ?? project.next) as NextVersion;
    return [version, v.parse(expectedFile, JSON.parse(text))] as const;
  });
  return new Map(await Promise.all(entries));
}
