import { CircleCheck, CircleSlash, EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { CodeText } from '@/components/ui/CodeText';
import { consoleSentence, plainSentence } from '@/lib/cors/blocked';
import type { CorsCall } from '@/lib/cors/cors-call';
import type { CorsFix } from '@/lib/cors/fix-of';
import type { CorsOutcome } from '@/lib/cors/make-call';

interface CorsVerdictViewProps {
  call: CorsCall;
  outcome: CorsOutcome;
  fix: CorsFix | null;
  /** Null where files can only be read. */
  onFix: (() => void) | null;
}

/** Whether the page's script gets the answer; if not, by which rule, and the smallest change that lets it. */
export function CorsVerdictView({ call, outcome: { verdict, steps }, fix, onFix }: CorsVerdictViewProps) {
  switch (verdict.name) {
    case 'allowed':
      return (
        <Verdict icon={<CircleCheck size={16} className="text-ok" aria-hidden />} title="The page gets the answer">
          <p>Pages of {call.origin} may read it.</p>
        </Verdict>
      );
    case 'opaque':
      return (
        <Verdict icon={<EyeOff size={16} className="text-info" aria-hidden />} title="The page gets an opaque answer">
          <p>
            Without CORS the request is sent and the handler runs, but the script sees status 0, no header and no body.
          </p>
        </Verdict>
      );
    case 'elsewhere':
      return (
        <Verdict icon={<CircleSlash size={16} className="text-warn" aria-hidden />} title="A redirect leads elsewhere">
          <p className="break-words">
            The browser goes on to {verdict.url}
            {call.mode === 'cors' ? <WithNull call={call} /> : '.'}
          </p>
        </Verdict>
      );
    case 'refused':
      return (
        <Verdict
          icon={<Blocked />}
          title={steps.length === 0 ? 'The browser does not make this call' : 'The browser follows no further'}
        >
          <ConsoleLine text={verdict.message} />
        </Verdict>
      );
    case 'blocked': {
      const { blocked, url } = verdict;
      const line = <ConsoleLine text={consoleSentence(blocked, { url, first: call.url, origin: call.origin })} />;
      if (blocked.code === 'no-response')
        return (
          <Verdict icon={<Blocked />} title="No answer came">
            <p>{plainSentence(blocked, call.origin)}</p>
            {line}
            {fix ? <Fix fix={fix} onFix={onFix} /> : null}
          </Verdict>
        );
      const section = blocked.answer === 'preflight' ? 'cors-preflight-fetch' : 'cors-check';
      return (
        <Verdict icon={<Blocked />} title="The browser blocks the answer">
          <p className="break-words">
            {plainSentence(blocked, call.origin)}{' '}
            {blocked.answer === 'preflight'
              ? `${steps.at(-1)?.preflight?.method ?? 'The request'} was not sent.`
              : 'The request has reached the server all the same.'}{' '}
            <a
              href={`https://fetch.spec.whatwg.org/#${section}`}
              target="_blank"
              rel="noreferrer"
              className="text-accent underline underline-offset-2"
            >
              The rule
            </a>
          </p>
          {line}
          {fix ? <Fix fix={fix} onFix={onFix} /> : null}
        </Verdict>
      );
    }
  }
}

/** Redirects to another origin take the page's own from the request. */
function WithNull({ call }: { call: CorsCall }) {
  return (
    <>
      {' '}
      with <code className="font-mono text-sm">Origin: null</code>. That server has to allow it with{' '}
      <code className="font-mono text-sm">null</code>
      {call.credentials === 'include' ? (
        ', and the credentials.'
      ) : (
        <>
          {' '}
          or <code className="font-mono text-sm">*</code>.
        </>
      )}
    </>
  );
}

function Verdict({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <section aria-label="Verdict" className="flex flex-col gap-2 rounded bg-raised px-3 py-2.5">
      <h3 className="flex items-center gap-2 font-semibold">
        {icon} {title}
      </h3>
      {children}
    </section>
  );
}

function Blocked() {
  return <CircleSlash size={16} className="shrink-0 text-bad" aria-hidden />;
}

/** As Chromium's console has it. */
function ConsoleLine({ text }: { text: string }) {
  return <p className="rounded-sm bg-panel px-2 py-1 font-mono text-sm break-words text-bad">{text}</p>;
}

function Fix({ fix: { sentence, edit }, onFix }: { fix: CorsFix; onFix: (() => void) | null }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="min-w-48 flex-1 break-words">
        <CodeText text={sentence} />
      </p>
      {edit && onFix ? (
        <Button look="primary" onPress={onFix}>
          Fix it in {edit.file.split('/').slice(-2).join('/')}
        </Button>
      ) : null}
    </div>
  );
}
