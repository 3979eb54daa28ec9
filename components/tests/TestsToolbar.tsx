'use client';

import { Columns3, Eye, ListRestart, Play, Split, Square, type LucideIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { FilterField } from '@/components/ui/FilterField';
import { IconButton } from '@/components/ui/IconButton';
import { failedFiles } from '@/lib/tests/tests-store';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { ExportResults } from './ExportResults';

export function TestsToolbar() {
  const { tests, runTests, compareReleases, stopTests } = useWorkbench();
  const { query, underWay, results, isWatching, isCovering } = useStored('tests', (state) => state);
  const failed = failedFiles(results);
  return (
    <>
      <FilterField label="Filter the tests" value={query} onChange={tests.getState().setQuery} />
      <Toggle icon={Eye} label="Watch" isOn={isWatching} onChange={tests.getState().setWatching} />
      <Toggle icon={Split} label="Coverage" isOn={isCovering} onChange={tests.getState().setCovering} />
      <IconButton
        icon={ListRestart}
        label="Run the files with failed tests"
        isDisabled={failed.length === 0}
        onPress={() => void runTests({ files: failed })}
        className="disabled:opacity-50"
      />
      <IconButton
        icon={Columns3}
        label={`Which tests fail on Next.js ${NEXT_VERSIONS.join(', ')}?`}
        onPress={() => void compareReleases()}
      />
      <ExportResults />
      {underWay ? (
        <IconButton icon={Square} label="Stop the tests" onPress={stopTests} />
      ) : (
        <IconButton icon={Play} label="Run all tests" onPress={() => void runTests()} />
      )}
    </>
  );
}

interface ToggleProps {
  icon: LucideIcon;
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Toggle({ icon: Icon, label, isOn, onChange }: ToggleProps) {
  return (
    <ToggleButton
      isSelected={isOn}
      onChange={onChange}
      className="flex h-6 items-center gap-1.5 rounded-sm px-2 text-sm text-soft hover:bg-raised selected:bg-raised selected:text-text max-phone:h-10 max-phone:min-w-10 max-phone:justify-center"
    >
      <Icon size={14} aria-hidden />
      <span className="max-phone:sr-only">{label}</span>
    </ToggleButton>
  );
}
