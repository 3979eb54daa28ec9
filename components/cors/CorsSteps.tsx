import { Button } from '@/components/ui/Button';
import { statusColor } from '@/components/ui/status-color';
import { isDropped } from '@/lib/cors/safelisted-header';
import { isSameSite } from '@/lib/cors/page-origin';
import { spanOf } from '@/lib/caches/entry-times';
import type { CorsCall } from '@/lib/cors/cors-call';
import type { CorsOutcome, CorsStep } from '@/lib/cors/make-call';
import { readableHeaders } from '@/lib/cors/readable-headers';
import type { HeaderList } from '@/sandbox/protocol';

interface CorsStepsProps {
  call: CorsCall;
  outcome: CorsOutcome;
  /** Calls again as if no preflight had been answered yet. */
  onAskAgain: () => void;
}

/** What the browser asked the server, in order, and what of it concerns CORS. */
export function CorsSteps({ call, outcome: { steps, dropped, verdict }, onAskAgain }: CorsStepsProps) {
  const allowed = steps.find(({ allowedForSeconds }) => allowedForSeconds !== undefined)?.allowedForSeconds;
  const hasPreflight = allowed !== undefined || steps.some(({ preflight }) => preflight !== null);
  return (
    <>
      {dropped.length > 0 ? (
        <p className="text-sm text-soft">
          Not sent, without a word: <code className="font-mono">{dropped.join(', ')}</code>.{' '}
          {dropped.every(isDropped) ? 'Scripts may not set these.' : 'A call without CORS may not set these.'}
        </p>
      ) : null}
      {steps.length > 0 && !hasPreflight ? (
        <p className="text-sm text-soft">No preflight: nothing of this request calls for one.</p>
      ) : null}
      {allowed === undefined ? null : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-soft">
          <p className="min-w-48 flex-1">
            No preflight: the answer to an earlier one holds for {spanOf(allowed)} more, as its Access-Control-Max-Age
            says; 5 s where it says nothing.
          </p>
          <Button look="quiet" onPress={onAskAgain}>
            Forget it and call again
          </Button>
        </div>
      )}
      <ol aria-label="Requests of the browser" className="flex flex-col gap-3">
        {steps.map((step, index) => (
          <li key={index} className="flex flex-col gap-1.5 border-t border-line pt-2.5">
            <Step step={step} call={call} isRead={verdict.name === 'allowed' && index === steps.length - 1} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface StepProps {
  step: CorsStep;
  call: CorsCall;
  /** Whether the script gets its answer. */
  isRead: boolean;
}

function Step({ step: { preflight, request, response }, call, isRead }: StepProps) {
  const { readable, hidden } = readableHeaders(call, response.headers);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{preflight ? 'Preflight' : 'Request'}</span>
        <span className="min-w-0 flex-1 font-mono text-sm wrap-anywhere">
          {request.method} {new URL(request.url).pathname + new URL(request.url).search}
        </span>
        <span className={`font-mono text-sm ${response.status > 0 ? statusColor(response.status) : 'text-bad'}`}>
          {response.status > 0 ? `${response.status} ${response.statusText}` : (response.failure?.message ?? 'failed')}
        </span>
      </p>
      {preflight?.because.map(({ name, rule }) => (
        <p key={name} className="text-sm break-words text-soft">
          Because of <code className="font-mono text-text">{name}</code>: {rule}
        </p>
      ))}
      <Headers label="Asked" headers={concerningCors(request.headers ?? [])} />
      <Headers label="Answered" headers={concerningCors(response.headers)} />
      {preflight === null && setsCookies(response.headers) ? (
        <p className="text-sm text-soft">
          {call.credentials === 'include'
            ? `The browser keeps these cookies, ${isSameSite(call.origin) ? 'as its own page’s' : 'of another site those with SameSite=None; Secure only'}: the jar has them.`
            : 'Without credentials the browser keeps none of these cookies.'}
        </p>
      ) : null}
      {isRead ? (
        <p className="text-sm break-words text-soft">
          The script can read{' '}
          {readable.length > 0 ? <code className="font-mono">{readable.join(', ')}</code> : 'no header'}
          {hidden.length > 0 ? (
            <>
              ; unless Access-Control-Expose-Headers names them, not{' '}
              <code className="font-mono">{hidden.join(', ')}</code>
            </>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

function Headers({ label, headers }: { label: string; headers: HeaderList }) {
  return (
    <div className="flex gap-3 text-sm">
      <span className="w-20 shrink-0 text-faint">{label}</span>
      {headers.length === 0 ? (
        <span className="text-faint">no header that concerns CORS</span>
      ) : (
        <ul className="min-w-0 font-mono">
          {headers.map(([name, value], index) => (
            <li key={index} className="wrap-anywhere">
              <span className="text-soft">{name}:</span> {value}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function setsCookies(headers: HeaderList): boolean {
  return headers.some(([name]) => /^set-cookie$/i.test(name));
}

function concerningCors(headers: HeaderList): HeaderList {
  return headers.filter(([name]) => /^(?:origin|access-control-.*|vary|cookie|set-cookie|location|allow)$/i.test(name));
}
