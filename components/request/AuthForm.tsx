'use client';

import { Segments } from '@/components/ui/Segments';
import { TextField } from '@/components/ui/TextField';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { readAuth, withAuth, type Auth } from '@/lib/request/auth-header';

const KINDS = [
  { value: 'none', label: 'None' },
  { value: 'bearer', label: 'Bearer' },
  { value: 'basic', label: 'Basic' },
] as const satisfies { value: Auth['kind']; label: string }[];

const EMPTY: Record<Auth['kind'], Auth> = {
  none: { kind: 'none' },
  bearer: { kind: 'bearer', token: '' },
  basic: { kind: 'basic', user: '', password: '' },
};

/** Another view of the `Authorization` header. */
export function AuthForm() {
  const { request } = useWorkbench();
  const auth = readAuth(useStored('request', (state) => state.form.headers));
  const change = (next: Auth) => request.getState().edit({ headers: withAuth(request.getState().form.headers, next) });
  return (
    <div className="flex flex-col items-start gap-2 px-3 py-2">
      <Segments label="Authorization" value={auth.kind} options={KINDS} onChange={(kind) => change(EMPTY[kind])} />
      {auth.kind === 'bearer' ? (
        <TextField label="Token" value={auth.token} onChange={(token) => change({ ...auth, token })} />
      ) : null}
      {auth.kind === 'basic' ? (
        <>
          <TextField label="User" value={auth.user} onChange={(user) => change({ ...auth, user })} />
          <TextField label="Password" value={auth.password} onChange={(password) => change({ ...auth, password })} />
        </>
      ) : null}
    </div>
  );
}
