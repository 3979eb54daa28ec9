import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { chosen, listOf } from '../choose';
import { jobsOf, MODES } from '../jobs-of';
import type { PlannedJob } from '../jobs-of';
import { readCases } from '../read-cases';
import { checkRecording } from './check-recording';
import { recordJob } from './record-job';
import type { Recording } from './record-job';

/**
 * `npm run conformance:record`: asks real Next.js servers what the cases ask, and writes their answers into the cases;
 * with `--check` it compares them with those that are there.
 * @returns the exit code: 1 where a check found a difference
 */
export async function runCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const cases = readCases(listOf(values.case));
  const jobs = jobsOf(cases, chosen(NEXT_VERSIONS, listOf(values.next)), chosen(MODES, listOf(values.mode)));
  let differing = 0;
  for (const job of jobs) {
    const recording = await recordJob(job);
    const differences = values.check ? await checkRecording(job, recording) : [];
    if (!values.check) keep(job, recording);
    if (differences.length > 0) differing++;
    console.log(
      `${job.source.name} (next ${job.next} ${job.mode}): ${values.check ? `${differences.length} differences` : 'written'}`,
    );
    for (const line of differences) console.log(`    ${line}`);
  }
  return differing === 0 ? 0 : 1;
}

const OPTIONS = {
  next: { type: 'string', multiple: true },
  mode: { type: 'string', multiple: true },
  case: { type: 'string', multiple: true },
  check: { type: 'boolean' },
} as const;

function keep({ source, next, mode }: PlannedJob, recording: Recording): void {
  const answers = (source.answers[next] ??= {});
  if (recording.answers.length > 0) answers[mode] = recording.answers;
  if (recording.build) (source.builds ??= {})[next] = recording.build;
  const file = path.resolve('tests/conformance/cases', `${source.name}.json`);
  if (existsSync(file)) writeFileSync(file, `${JSON.stringify(source, null, 1)}\n`);
}
