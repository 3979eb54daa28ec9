'use client';

import { Play } from 'lucide-react';
import { FileLink } from '@/components/context/FileLink';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { IconButton } from '@/components/ui/IconButton';
import { fullNameOf } from '@/lib/tests/tests-store';
import { TestLine } from './TestLine';

const NO_RESULTS: [] = [];

export function TestFile({ path }: { path: string }) {
  const { runTests } = useWorkbench();
  const results = useStored('tests', (state) => state.results[path] ?? NO_RESULTS);
  const query = useStored('tests', (state) => state.query.toLowerCase());
  const shown = results.filter((result) => `${path} ${fullNameOf(result)}`.toLowerCase().includes(query));
  if (query !== '' && shown.length === 0) return null;
  return (
    <li>
      <div className="flex items-center gap-2 px-3 py-0.5">
        <FileLink file={path} label={path} className="min-w-0 truncate text-left" />
        <IconButton icon={Play} label={`Run the tests of ${path}`} onPress={() => void runTests({ files: [path] })} />
      </div>
      <ul aria-label={`Tests of ${path}`}>
        {shown.map((result) => (
          <TestLine key={fullNameOf(result)} result={result} />
        ))}
      </ul>
    </li>
  );
}
