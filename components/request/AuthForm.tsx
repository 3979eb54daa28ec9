'use client';

import { Segments } from '@/components/ui/Segments';
import { useStored, useWorkbench } from '@/components/workbench/WorkbenchContext';
import { readAuth, withAuth, type Auth } from '@/lib/store/auth-header';

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
        <Field label="Token" value={auth.token} onChange={(token) => change({ ...auth, token })} />
      ) : null}
      {auth.kind === 'basic' ? (
        <>
          <Field label="User" value={auth.user} onChange={(user) => change({ ...auth, user })} />
          <Field label="Password" value={auth.password} onChange={(password) => change({ ...auth, password })} />
        </>
      ) : null}
    </div>
  );
}

function Field({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="flex w-full items-center gap-3">
      <span className="w-16 shrink-0 text-soft">{label}</span>
      <input
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        className="h-7 min-w-0 flex-1 rounded-sm bg-raised px-2 font-mono text-[12.5px] outline-none focus:outline-2 focus:outline-accent max-phone:h-11 max-phone:text-base"
      />
    </label>
  );
}
