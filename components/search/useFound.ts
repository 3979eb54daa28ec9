import { useEffect, useState } from 'react';
import { useStored } from '@/components/context/WorkbenchContext';
import { findInFiles, NOTHING_FOUND, type SearchResult } from '@/lib/files/find-in-files';
import { matchLinesAside } from '@/lib/files/match-lines';

interface Found {
  result: SearchResult;
  /** Whether it is what is looked for now, not before. */
  isCurrent: boolean;
}

/** What is found in the project's files: of what was looked for before, until the search is through. */
export function useFound(): Found {
  const files = useStored('project', (state) => state.project.files);
  const query = useStored('search', (state) => state);
  const [found, setFound] = useState({ result: NOTHING_FOUND, files, query });
  useEffect(() => {
    const search = new AbortController();
    void findInFiles(files, query, (texts, pattern) => matchLinesAside(texts, pattern, search.signal))
      .catch((error: unknown) => ({ ok: false as const, message: `Failed to search: ${String(error)}` }))
      .then((result) => {
        if (!search.signal.aborted) setFound({ result, files, query });
      });
    return () => search.abort();
  }, [files, query]);
  return { result: found.result, isCurrent: found.files === files && found.query === query };
}
