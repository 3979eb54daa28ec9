'use client';

import { Eye, ListRestart, Play, Square } from 'lucide-react';
import { Input, SearchField, ToggleButton } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { IconButton } from '@/components/ui/IconButton';
import { failedFiles } from '@/lib/tests/tests-store';

export function TestsToolbar() {
  const { tests, runTests, stopTests } = useWorkbench();
  const { query, underWay, results, isWatching } = useStored('tests', (state) => state);
  const failed = failedFiles(results);
  return (
    <>
      <SearchField
        aria-label="Filter the tests"
        value={query}
        onChange={tests.getState().setQuery}
        className="mr-1 min-w-0 shrink @max-[520px]:grow"
      >
        <Input
          placeholder="Filter"
          className="h-6 w-24 min-w-0 @max-[520px]:w-full rounded-sm bg-raised px-2 text-sm max-phone:h-10"
        />
      </SearchField>
      <ToggleButton
        isSelected={isWatching}
        onChange={tests.getState().setWatching}
        className="flex h-6 items-center gap-1.5 rounded-sm px-2 text-sm text-soft hover:bg-raised selected:bg-raised selected:text-text max-phone:h-10"
      >
        <Eye size={14} aria-hidden />
        Watch
      </ToggleButton>
      <IconButton
        icon={ListRestart}
        label="Run the files with failed tests"
        isDisabled={failed.length === 0}
        onPress={() => void runTests({ files: failed })}
        className="disabled:opacity-50"
      />
      {underWay ? (
        <IconButton icon={Square} label="Stop the tests" onPress={stopTests} />
      ) : (
        <IconButton icon={Play} label="Run all tests" onPress={() => void runTests()} />
      )}
    </>
  );
}
