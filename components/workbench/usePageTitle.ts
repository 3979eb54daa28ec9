'use client';

import { useEffect } from 'react';
import { useStored } from '@/components/context/WorkbenchContext';
import { titleOfPage } from '@/lib/page/title-of-page';

/** Names the browser's tab, and the step of its history, after the project; in another site's page that is not ours. */
export function usePageTitle(isOurs: boolean): void {
  const title = useStored('project', ({ project }) => titleOfPage(project.title));
  useEffect(() => {
    if (!isOurs) return;
    const name = () => {
      if (document.title !== title) document.title = title;
    };
    name();
    // React does not know its own <title> again once it has another text, and puts a second one before it.
    const observer = new MutationObserver(name);
    observer.observe(document.head, { childList: true });
    return () => observer.disconnect();
  }, [isOurs, title]);
}
