'use client';

import { useRoutes } from '@/components/context/useRoutes';
import { TextField } from '@/components/ui/TextField';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { readPathParams, writePathParam } from '@/lib/request/path-params';

/** The dynamic parts of the URL’s path, by the names that the route gives them. */
export function PathFields() {
  const { request } = useWorkbench();
  const url = useStored('request', (state) => state.form.url);
  const params = readPathParams(url, useRoutes());
  if (params.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-1 px-3 pt-2">
      <legend className="float-left pb-1 text-sm font-semibold text-faint">Path</legend>
      {params.map((param) => (
        <TextField
          key={param.name}
          label={param.name}
          value={param.value}
          placeholder={param.kind === 'dynamic' ? 'value' : 'a/b/c'}
          onChange={(value) => request.getState().edit({ url: writePathParam(url, param, value) })}
        />
      ))}
    </fieldset>
  );
}
