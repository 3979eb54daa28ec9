'use client';

import { useState, type SubmitEvent } from 'react';
import { useStore } from 'zustand';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { MethodName } from '@/components/ui/MethodName';
import { Segments } from '@/components/ui/Segments';
import { TextField } from '@/components/ui/TextField';
import { createCorsStore, type CorsChoices, type CorsStore } from '@/lib/cors/cors-store';
import { cookiesForJar, cookiesOfCall } from '@/lib/cors/cookies-of-call';
import { createPreflightCache, type PreflightCache } from '@/lib/cors/preflight-cache';
import { resolveForm } from '@/lib/request/resolve-form';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';
import { serverTime } from '@/lib/run/server-store';
import type { Workbench } from '@/lib/workbench/workbench';
import { CorsSteps } from './CorsSteps';
import { CorsVerdictView } from './CorsVerdictView';

const MODES = [
  { value: 'cors', label: 'cors' },
  { value: 'no-cors', label: 'no-cors' },
] as const;

const CREDENTIALS = [
  { value: 'same-origin', label: 'Without' },
  { value: 'include', label: 'With' },
] as const;

/** What was chosen last, for when the dialog is opened again. */
let chosen: CorsChoices = { page: 'https://other.example', mode: 'cors', credentials: 'same-origin' };

/** What a browser does when a page of another origin makes the request of the form. */
export function CorsDialog() {
  const workbench = useWorkbench();
  const [store] = useState(() => createLab(workbench));
  const { page, mode, credentials, lab, call, stop, callAnew } = useStore(store);
  const choose = (changes: Partial<CorsChoices>) => {
    store.getState().choose(changes);
    chosen = { page, mode, credentials, ...changes };
  };
  const readOnly = useStored('layout', (state) => state.readOnly);
  const fix = () => void store.getState().applyFix();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void call();
  };
  return (
    <>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <Called />
        <TextField label="From" value={page} onChange={(text) => choose({ page: text })} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Choice label="Mode">
            <Segments label="Mode" value={mode} options={MODES} onChange={(value) => choose({ mode: value })} />
          </Choice>
          <Choice label="Cookies">
            <Segments
              label="Cookies"
              value={credentials}
              options={CREDENTIALS}
              onChange={(value) => choose({ credentials: value })}
            />
          </Choice>
          {lab.state === 'calling' ? (
            <Button key="stop" look="quiet" onPress={stop} className="ml-auto w-28">
              Stop
            </Button>
          ) : (
            <Button key="call" type="submit" look="primary" className="ml-auto w-28">
              Call
            </Button>
          )}
        </div>
      </form>
      <div role="status" className="flex flex-col gap-3">
        {lab.state === 'failed' ? <p className="text-bad">{lab.reason}</p> : null}
        {lab.state === 'done' ? <CorsVerdictView {...lab} onFix={readOnly ? null : fix} /> : null}
      </div>
      {lab.state === 'done' ? <CorsSteps {...lab} onAskAgain={() => void callAnew()} /> : null}
    </>
  );
}

/** The request pane's request: there it is changed. */
function Called() {
  const { method, url } = useStored('request', (state) => state.form);
  return (
    <p className="text-soft">
      A page calls <MethodName method={method} /> <span className="font-mono break-all text-text">{url}</span> with{' '}
      <code className="font-mono text-sm">fetch()</code>, with the headers and the body of the request pane.
    </p>
  );
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex items-center gap-3">
      <span className="w-16 shrink-0 text-soft">{label}</span>
      {children}
    </div>
  );
}

/** What preflights were answered, by the server's clock; of one project, and for as long as it is on the screen. */
let asked: { generation: number; preflights: PreflightCache } | undefined;

function preflightsOf({ project, server }: Workbench): PreflightCache {
  const { generation } = project.getState();
  if (asked?.generation !== generation)
    asked = { generation, preflights: createPreflightCache(() => serverTime(server.getState())) };
  return asked.preflights;
}

function createLab(workbench: Workbench): CorsStore {
  const { request, project, signing, cookies, server, sendAside } = workbench;
  return createCorsStore({
    preflights: preflightsOf(workbench),
    keepCookies: (sent, headers, from) => {
      const { href } = new URL(sent.url, SERVER_ORIGIN);
      cookies.getState().receive(sent, cookiesForJar(headers, href, from));
    },
    choices: chosen,
    readRequest: () =>
      resolveForm(request.getState().form, project.getState().project.files, signing.getState().secret),
    readFiles: () => project.getState().project.files,
    readCookie: (url, from) => {
      const jar = cookies.getState();
      return jar.enabled ? cookiesOfCall(jar.cookies, url, from, serverTime(server.getState())) : '';
    },
    writeFile: (file, text) => {
      project.getState().writeFile(file, text);
      project.getState().openFile(file);
    },
    send: sendAside,
  });
}
