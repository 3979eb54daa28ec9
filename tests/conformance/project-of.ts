import type { Project, ProjectFile } from '@/lib/project/project';
import type { Jobs } from './job';

/** Files that every recorded project had unless it brought its own. */
const DEFAULTS: Record<string, string> = {
  'app/layout.tsx':
    'export default function Layout({ children }: { children: React.ReactNode }) { return <html><body>{children}</body></html> }\n',
  '.env.local': 'UPSTREAM=http://127.0.0.1:9999\nWEBHOOK_SECRET=s3cr3t\n',
};

/** @returns the project of a case as it was on one version and in one mode, or that of several cases in one */
export function projectOf(jobs: Jobs): Project {
  const [{ next, mode }] = jobs;
  const entries = jobs.flatMap(({ recordedCase }) =>
    Object.entries({ ...recordedCase.files, ...recordedCase.filesFor?.[next] }),
  );
  const kept = entries.filter((entry): entry is [string, ProjectFile] => entry[1] !== null);
  const missing = Object.entries(DEFAULTS).filter(([path]) => !kept.some(([known]) => known === path));
  const title = jobs.map(({ recordedCase }) => recordedCase.name).join(', ');
  return { version: 1, title, next, mode, files: Object.fromEntries([...kept, ...missing]) };
}

/** @returns the project after an edit; `null` removes a file */
export function edited(project: Project, edit: Record<string, ProjectFile | null>): Project {
  const files = Object.entries({ ...project.files, ...edit });
  const kept = files.filter((entry): entry is [string, ProjectFile] => entry[1] !== null);
  return { ...project, files: Object.fromEntries(kept) };
}
