import { listExamples } from '@/server/examples/read-example';
import { listLessons } from '@/server/lessons/load-course';
import { readLesson, withoutNumber, type LessonFolder } from '@/server/lessons/read-lesson';
import { reasonOf } from '@/lib/project/result';
import { jobsOf, type LessonJob } from './jobs-of';
import { judge, judgeMessages, type Judged } from './judge';
import { proveOnPage } from './prove-on-page';
import { readThrough, type Known } from './read-through';

/** One thing that was to be shown of a lesson. */
export interface Proof {
  /** Such as `first-steps/hello, solution on Next.js 16`. */
  name: string;
  /** Null where it was shown. */
  fault: string | null;
}

export interface ProofOptions {
  playgroundUrl: string;
  /** Chooses lessons by `part/lesson`. */
  isChosen?: (id: string) => boolean;
  /** Chooses among what a browser has to show. */
  isShown?: (job: LessonJob) => boolean;
  onProof?: (proof: Proof) => void;
}

/** Proves the lessons of the course. @returns how many they are, and every proof */
export async function proveLessons(options: ProofOptions): Promise<{ lessons: number; proofs: Proof[] }> {
  const { isChosen = () => true, onProof } = options;
  const proofs: Proof[] = [];
  const add = (proof: Proof) => {
    proofs.push(proof);
    onProof?.(proof);
  };
  const listed = await listLessons();
  const ids = listed.map(({ part, name }) => `${withoutNumber(part)}/${withoutNumber(name)}`);
  const known: Known = { lessons: ids, examples: await listExamples() };
  const chosen = listed.filter((_, at) => isChosen(ids[at] ?? ''));
  const lessons: LessonFolder[] = [];
  for (const { part, name } of chosen) {
    const lesson = await readLesson(part, name).catch(reasonOf);
    if (typeof lesson === 'string')
      add({ name: `${withoutNumber(part)}/${withoutNumber(name)}, format`, fault: lesson });
    else {
      lessons.push(lesson);
      const faults = await readThrough(lesson, known);
      add({ name: `${lesson.id}, text`, fault: faults.length === 0 ? null : faults.join('\n') });
    }
  }
  for (const { job, fault } of await show(lessons.flatMap(jobsOf), options)) add({ name: nameOf(job), fault });
  return { lessons: chosen.length, proofs };
}

function nameOf({ lesson, variant, next }: LessonJob): string {
  return `${lesson.id}, ${variant} on Next.js ${next}`;
}

/**
 * What did not come out runs again, one at a time, each check on a server of its own: on a busy machine chunks come late,
 * and answers too.
 */
async function show(jobs: LessonJob[], { playgroundUrl, isShown = () => true }: ProofOptions): Promise<Judged[]> {
  const first: Judged[] = [];
  await proveOnPage(playgroundUrl, jobs.filter(isShown), (job, result) => first.push(judge(job, result)));
  const settled = first.filter(({ fault }) => fault === null);
  const again = first.filter(({ fault }) => fault !== null).map(({ job }) => ({ ...job, isStateless: false }));
  await proveOnPage(playgroundUrl, again, (job, result) => settled.push(judge(job, result)), 1);
  const names = jobs.map(nameOf);
  const order = ({ job }: Judged) => names.indexOf(nameOf(job));
  return judgeMessages(settled.sort((a, b) => order(a) - order(b)));
}
