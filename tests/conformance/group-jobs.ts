import type { PlannedJob, PlannedJobs } from './jobs-of';
import { folderOf, sharesServer } from './shares-server';

/** Enough that a server's start and its build hardly count, and so few that what differs is found soon. */
const MOST_ON_A_SERVER = 12;

/** @returns the jobs, those that may share a server in groups: in one project, each case in a folder of its own */
export function groupJobs(jobs: PlannedJob[]): PlannedJobs[] {
  const groups: [PlannedJob, ...PlannedJob[]][] = [];
  for (const job of jobs) {
    const group = sharesServer(job) ? groups.find((other) => takes(other, job)) : undefined;
    if (group) group.push(job);
    else groups.push([job]);
  }
  return groups;
}

function takes(group: PlannedJobs, job: PlannedJob): boolean {
  const [first] = group;
  return (
    first.next === job.next &&
    first.mode === job.mode &&
    group.length < MOST_ON_A_SERVER &&
    sharesServer(first) &&
    group.every((other) => folderOf(other) !== folderOf(job))
  );
}
