'use client';

import { Button } from 'react-aria-components';
import { EmptyState } from '@/components/ui/EmptyState';
import { BuildCheck } from './BuildCheck';
import { FileLink } from '@/components/context/FileLink';
import { methodColor } from '@/components/ui/MethodName';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { buildMark } from '@/lib/run/build-mark';
import { routeKinds } from '@/lib/run/server-store';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import type { ProjectRoute } from '@/lib/project/routes-of';

/** Every route handler; a method fills the request. */
export function RoutesList({ routes }: { routes: ProjectRoute[] }) {
  if (routes.length === 0) {
    return (
      <EmptyState title="No routes yet">A route is a file such as app/api/hello/route.ts that exports GET.</EmptyState>
    );
  }
  return (
    <>
      <ul aria-label="Routes" className="py-1.5">
        {routes.map((route) => (
          <RouteItem key={route.file} route={route} />
        ))}
      </ul>
      <BuildCheck />
    </>
  );
}

function RouteItem({ route }: { route: ProjectRoute }) {
  return (
    <li className="flex flex-col gap-1 px-3 py-1.5 hover:bg-raised">
      <FileLink file={route.file} label={route.pattern} className="truncate text-left text-base text-text" />
      <div className="flex flex-wrap gap-1">
        {route.methods.map(({ method }) => (
          <MethodButton key={method} method={method} pattern={route.pattern} />
        ))}
        {route.methods.length === 0 && route.more ? <MethodButton method="GET" pattern={route.pattern} /> : null}
        {route.methods.length === 0 && !route.more ? (
          <span className="text-sm text-faint">exports no method</span>
        ) : null}
      </div>
      <RouteBuild pattern={route.pattern} />
    </li>
  );
}

/** What the build that serves made of a route, or in development what one will make of it, and the line that decided. */
function RouteBuild({ pattern }: { pattern: string }) {
  const mode = useStored('project', ({ project }) => project.mode);
  const built = useStored('server', (state) => routeKinds(state, mode).find(({ route }) => route === pattern));
  const isChecked = useStored('server', ({ check }) => mode === 'production' || check.state === 'built');
  if (!built?.because) return null;
  const { message, file, line, column } = built.because;
  return (
    <p className="text-sm text-soft">
      {isChecked ? '' : 'In a build '}
      {buildMark(built)}: {message}{' '}
      <FileLink
        {...{ file, line, column }}
        label={`(${file}:${line})`}
        className="max-w-full text-left wrap-anywhere text-soft"
      />
    </p>
  );
}

function MethodButton({ method, pattern }: { method: string; pattern: string }) {
  const { request, layout } = useWorkbench();
  const fill = () => {
    request.getState().showRoute(method, pattern);
    layout.getState().open(DESTINATIONS.request);
  };
  return (
    <Button
      onPress={fill}
      aria-label={`${method} ${pattern}: fill the request`}
      className={`h-5 rounded-sm bg-raised px-1.5 font-mono text-sm font-semibold hover:bg-hover max-phone:h-10 max-phone:px-3 ${methodColor(method)}`}
    >
      {method}
    </Button>
  );
}
