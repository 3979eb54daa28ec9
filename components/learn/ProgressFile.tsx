'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { saveFile } from '@/lib/export/save-file';
import { openLessonWorks } from '@/lib/lessons/lesson-work';
import { PROGRESS_FILE, readProgress, writeProgress } from '@/lib/lessons/progress-file';
import type { ProgressStore } from '@/lib/lessons/progress-store';
import { reasonOf } from '@/lib/project/result';

/** Takes progress, with the code of every lesson, to another browser and from one. */
export function ProgressFile({ progress }: { progress: ProgressStore }) {
  const input = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState('');
  const save = async () => {
    const content = writeProgress({ done: progress.getState().done, works: await openLessonWorks().list() });
    saveFile({ name: PROGRESS_FILE, type: 'application/json', content });
  };
  const load = async (file: File) => {
    const read = readProgress(await file.text());
    if (!read.ok) return setMessage(read.message);
    const works = openLessonWorks();
    const kept = await works.list();
    // What was written here stays; only lessons that nobody has begun here are filled.
    const added = Object.entries(read.progress.works).filter(([id]) => kept[id] === undefined);
    await Promise.all(added.map(([id, work]) => works.write(id, work)));
    progress.getState().add(read.progress.done);
    setMessage('The progress of the file is added.');
  };
  const tell = (error: unknown) => setMessage(reasonOf(error));
  return (
    <span className="ml-auto flex flex-wrap max-phone:-ml-3 items-center gap-1">
      <Button onPress={() => void save().catch(tell)}>Save progress as a file</Button>
      <Button onPress={() => input.current?.click()}>Load a file</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="A file with progress"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void load(file).catch(tell);
          target.value = '';
        }}
      />
      <span role="status" className="text-sm text-soft">
        {message}
      </span>
    </span>
  );
}
