import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { chosen, listOf } from '../choose';
import { jobsToRecord, MODES } from '../jobs-of';
import type { PlannedJob } from '../jobs-of';
import { readCases } from '../read-cases';
import { checkRecording } from './check-recording';
import { recordJob } from './record-job';
import type { Recording } from './record-job';

/**
 * `npm run conformance:record`: asks real Next.js servers what the cases ask, and writes their answers into the cases;
 * with `--check` it compares them with those that are there.
 * @returns the exit code: 1 where a check found a difference, or something was not recorded
 */
export async function runCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const cases = readCases(listOf(values.case));
  const jobs = jobsToRecord(cases, chosen(NEXT_VERSIONS, listOf(values.next)), chosen(MODES, listOf(values.mode)));
  if (jobs.length === 0) {
    console.error(
      `Nothing was recorded: ${cases.length} cases have that name, and none is about such a version and mode`,
    );
    return 1;
  }
  let failed = 0;
  for (const job of jobs) {
    const { said, lines, isRight } = await take(job, Boolean(values.check));
    if (!isRight) failed++;
    console.log([`${job.source.name} (next ${job.next} ${job.mode}): ${said}`, ...lines].join('\n    '));
  }
  return failed === 0 ? 0 : 1;
}

interface Outcome {
  said: string;
  lines: string[];
  isRight: boolean;
}

async function take(job: PlannedJob, isCheck: boolean): Promise<Outcome> {
  try {
    const recording = await recordJob(job);
    if (recording.answers.length === 0 && recording.build?.ok !== false)
      return { said: 'nothing was recorded, for no request is about it', lines: [], isRight: false };
    const lines = isCheck ? await checkRecording(job, recording) : [];
    if (!isCheck) keep(job, recording);
    return { said: isCheck ? `${lines.length} differences` : 'written', lines, isRight: lines.length === 0 };
  } catch (error) {
    return { said: `failed to record it: ${String(error)}`, lines: [], isRight: false };
  }
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
