import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { CorsCall } from '@/lib/cors/cors-call';
import { emptyAnswer } from '@/lib/cors/fixtures/empty-answer';
import type { CorsVerdict } from '@/lib/cors/make-call';
import { CorsVerdictView } from './CorsVerdictView';

const CALL: CorsCall = {
  ...{ origin: 'https://other.example', url: 'http://localhost:3000/a', method: 'GET', headers: [] },
  ...{ mode: 'cors', credentials: 'same-origin', cookie: '' },
};

function said(verdict: CorsVerdict, call: Partial<CorsCall> = {}, onFix: (() => void) | null = null): string {
  const step = { preflight: null, request: { url: CALL.url }, response: emptyAnswer(0, []) };
  const outcome = { steps: [step], dropped: [], verdict };
  const fix = { sentence: 'Let GET answer.', edit: { file: 'app/a/route.ts', text: '' } };
  const html = renderToStaticMarkup(
    <CorsVerdictView call={{ ...CALL, ...call }} outcome={outcome} fix={fix} onFix={onFix} />,
  );
  return html.replace(/<[^>]*>/g, '');
}

test('where no answer came, nothing is said of a rule that blocked it', () => {
  const text = said({ name: 'blocked', blocked: { answer: 'request', code: 'no-response' }, url: CALL.url });
  expect(text).toContain('No answer came');
  expect(text).not.toMatch(/blocks|The rule|has run/);
});

test('what another server has to allow depends on the call', () => {
  const elsewhere = { name: 'elsewhere', url: 'https://else.example/' } as const;
  expect(said(elsewhere)).toContain('has to allow it with null or *.');
  expect(said(elsewhere, { credentials: 'include' })).toContain('has to allow it with null, and the credentials.');
  expect(said(elsewhere, { mode: 'no-cors' })).not.toContain('has to allow');
});

test('where files can only be read, what to change is said and not offered', () => {
  const blocked = { name: 'blocked', blocked: { answer: 'request', code: 'missing-origin' }, url: CALL.url } as const;
  expect(said(blocked)).toContain('Let GET answer.');
  expect(said(blocked)).not.toContain('Fix it');
  expect(said(blocked, {}, () => {})).toContain('Fix it in a/route.ts');
});
