import type { Project, ProjectFile } from '@/lib/project/project';
import type { Mode, NextVersion } from '@/sandbox/protocol';
import type { RecordedCase } from './recorded-case';

/** Files that every recorded project had unless it brought its own. */
const DEFAULTS: Record<string, string> = {
  'app/layout.tsx':
    'export default function Layout({ children }: { children: React.ReactNode }) { return <html><body>{children}</body></html> }\n',
  '.env.local': 'UPSTREAM=http://127.0.0.1:9999\nWEBHOOK_SECRET=s3cr3t\n',
};

/** @returns the project of a case as it was on one version and in one mode */
export function projectOf(
  recordedCase: Omit<RecordedCase, 'answers' | 'builds'>,
  next: NextVersion,
  mode: Mode,
): Project {
  const merged = { ...recordedCase.files, ...recordedCase.filesFor?.[next] };
  const kept = Object.entries(merged).filter((entry): entry is [string, ProjectFile] => entry[1] !== null);
  const missing = Object.entries(DEFAULTS).filter(([path]) => !kept.some(([known]) => known === path));
  return { version: 1, title: recordedCase.name, next, mode, files: Object.fromEntries([...kept, ...missing]) };
}
