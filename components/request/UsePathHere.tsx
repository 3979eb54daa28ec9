'use client';

import { Button } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { pathHere } from '@/lib/request/path-here';

/** Where a url of another server was refused, as of a pasted curl command: one press makes it this project's. */
export function UsePathHere({ onUsed }: { onUsed: () => void }) {
  const { request, toasts } = useWorkbench();
  const url = useStored('request', (state) => state.form.url);
  const path = useStored('project', ({ project }) => pathHere(url, project.files));
  if (path === null) return null;
  const use = () => {
    const { edit } = request.getState();
    edit({ url: path });
    const undo = () => {
      if (request.getState().form.url === path) edit({ url });
    };
    toasts.getState().add('The request goes to this project’s server.', { label: 'Undo', run: undo });
    onUsed();
  };
  return (
    <Button
      onPress={use}
      className="ml-1 max-w-full truncate rounded-sm align-bottom font-semibold text-accent underline hover:no-underline max-phone:min-h-11"
    >
      Use {path} here
    </Button>
  );
}
