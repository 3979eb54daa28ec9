'use client';

import { Button } from 'react-aria-components';
import { useRoutes } from '@/components/context/useRoutes';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { folderRenames, toNextPath } from '@/lib/project/express-path';
import type { ProjectRoute } from '@/lib/project/routes-of';

/** For a 404 that no route answered: where there would have been one. */
export function RoutesThatExist() {
  const routes = useRoutes();
  const { request } = useWorkbench();
  return (
    <div className="m-3 rounded border-l-2 border-warn bg-raised px-3 py-2">
      <p className="font-semibold text-warn">No route matches this path</p>
      <p className="text-soft">
        {routes.length > 0 ? 'These routes exist:' : 'The project has no route yet: make app/api/hello/route.ts.'}
      </p>
      <ul className="pt-1 font-mono text-[12.5px]">
        {routes.map((route) => (
          <li key={route.file}>
            <Button
              onPress={() => request.getState().showRoute(route.methods[0]?.method ?? 'GET', route.pattern)}
              className="rounded-sm text-accent hover:underline max-phone:min-h-8"
            >
              {route.pattern}
            </Button>{' '}
            <span className="text-faint">{route.methods.map(({ method }) => method).join(' ')}</span>
            <RenameRoute route={route} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A folder `:id` is no parameter: one click makes it `[id]`, and asks again. */
function RenameRoute({ route }: { route: ProjectRoute }) {
  const { project, send } = useWorkbench();
  const readOnly = useStored('layout', (state) => state.readOnly);
  const renamed = toNextPath(route.file);
  const taken = useStored('project', (state) => renamed !== null && state.project.files[renamed] !== undefined);
  if (renamed === null || readOnly || taken) return null;
  const rename = () => {
    for (const { from, to } of folderRenames(route.file, renamed)) project.getState().rename(from, to);
    void send();
  };
  return (
    <span className="block pl-3 font-sans text-soft">
      Next.js takes this path literally. Did you mean{' '}
      <Button onPress={rename} className="rounded-sm font-mono text-accent underline underline-offset-2">
        {renamed}
      </Button>
      ?
    </span>
  );
}
