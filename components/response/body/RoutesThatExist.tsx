'use client';

import { Button } from 'react-aria-components';
import { useRoutes } from '@/components/context/useRoutes';
import { useWorkbench } from '@/components/context/WorkbenchContext';

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
              className="rounded-sm text-accent hover:underline"
            >
              {route.pattern}
            </Button>{' '}
            <span className="text-faint">{route.methods.map(({ method }) => method).join(' ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
