'use client';

import type { ResponseProps } from '@/components/context/panel';
import { BodyView } from './BodyView';
import { FollowRedirect } from './FollowRedirect';
import { OpenDocumentation } from './OpenDocumentation';
import { RoutesThatExist } from './RoutesThatExist';
import { ThrownError } from './ThrownError';

/** The body, and above it what a handler threw or where its answer leads. */
export function BodyTab({ run, received }: ResponseProps) {
  const failure = run.state === 'done' ? run.response.failure : undefined;
  const unmatched = run.state === 'done' && run.response.route === null && run.response.status === 404;
  const silent = failure !== undefined && received.byteLength === 0;
  return (
    <>
      {run.state === 'done' && !failure ? <ThrownError run={run} /> : null}
      {run.state === 'done' ? <FollowRedirect run={run} /> : null}
      {run.state === 'done' ? <OpenDocumentation received={received} /> : null}
      {unmatched ? <RoutesThatExist /> : null}
      {silent ? null : <BodyView key={run.state} method={run.request.method} received={received} />}
    </>
  );
}
