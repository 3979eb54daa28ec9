import { createHmac } from 'node:crypto';
import { verify as verifyGitHub } from '@octokit/webhooks-methods';
import { isValidSlackRequest } from '@slack/bolt';
import { Webhook } from 'standardwebhooks';
import Stripe from 'stripe';
import { validateRequest, validateRequestWithBody } from 'twilio/lib/webhooks/webhooks.js';
import { expect, test } from 'vitest';
import {
  signatureFormOf,
  signaturePlaceholder,
  signRequest,
  type Forgery,
  type SignatureForm,
  type SigningOptions,
} from './signature';
import { createRow } from '@/lib/request/request-form';
import { withSignature } from '@/lib/request/signature-header';

const BODY = '{"text":"ä"}';
const SECRET = `whsec_${btoa('a secret of 24 bytes or so')}`;
const JSON_TYPE: [string, string] = ['Content-Type', 'application/json'];

interface Delivery {
  url: string;
  body: string;
  header: (name: string) => string;
}

function deliver(form: SignatureForm, options: SigningOptions & { type?: string; sent?: string } = {}): Delivery {
  const { type = JSON_TYPE[1], sent = BODY, ...signing } = options;
  const rows = withSignature([], form).map(({ name, value }): [string, string] => [name, value]);
  const request = { url: '/hook?a=1', headers: [['Content-Type', type] as [string, string], ...rows], body: sent };
  const { url, body, headers = [] } = signRequest(request, SECRET, signing);
  const header = (name: string) => headers.find(([other]) => other.toLowerCase() === name)?.[1] ?? '';
  return { url: `http://localhost:3000${url}`, body: String(body), header };
}

const isTaken = (verify: () => unknown): boolean => {
  try {
    return verify() !== false;
  } catch {
    return false;
  }
};

/** Each sender's own package; that of Shopify would bring 43 MB for this one line. */
const VERIFY: Partial<Record<SignatureForm, (delivery: Delivery) => boolean | Promise<boolean>>> = {
  github: ({ body, header }) => verifyGitHub(SECRET, body, header('x-hub-signature-256')),
  stripe: ({ body, header }) =>
    isTaken(() => new Stripe('sk').webhooks.constructEvent(body, header('stripe-signature'), SECRET)),
  standard: ({ body, header }) =>
    isTaken(() =>
      new Webhook(SECRET).verify(body, {
        'webhook-id': header('webhook-id'),
        'webhook-timestamp': header('webhook-timestamp'),
        'webhook-signature': header('webhook-signature'),
      }),
    ),
  slack: ({ body, header }) =>
    isValidSlackRequest({
      signingSecret: SECRET,
      body,
      headers: {
        'x-slack-signature': header('x-slack-signature'),
        'x-slack-request-timestamp': Number(header('x-slack-request-timestamp')),
      },
    }),
  twilio: ({ url, body, header }) => validateRequestWithBody(SECRET, header('x-twilio-signature'), url, body),
  shopify: ({ body, header }) =>
    createHmac('sha256', SECRET).update(body).digest('base64') === header('x-shopify-hmac-sha256'),
};

const FORMS = Object.keys(VERIFY) as SignatureForm[];
const verdict = (form: SignatureForm, forgery?: Forgery) => VERIFY[form]?.(deliver(form, { forgery }));

test.each(FORMS)(
  'the package of %s takes what is signed, and refuses another secret and another body',
  async (form) => {
    const verdicts = [verdict(form), verdict(form, 'secret'), verdict(form, 'body')];
    expect([await verdicts[0], await verdicts[1], await verdicts[2]]).toEqual([true, false, false]);
  },
);

test.each(['stripe', 'standard', 'slack'] as const)('the package of %s refuses what is an hour old', async (form) => {
  expect(await verdict(form, 'time')).toBe(false);
});

test('Twilio signs the fields of a form with the address', () => {
  const options = { type: 'application/x-www-form-urlencoded', sent: 'b=2&a=1&b=1&b=1&c=%C3%A4+x' };
  const { url, header } = deliver('twilio', options);
  expect(url).toBe('http://localhost:3000/hook?a=1');
  const params = { b: ['2', '1', '1'], a: '1', c: 'ä x' };
  expect(validateRequest(SECRET, header('x-twilio-signature'), url, params)).toBe(true);
});

test('hex and base64 stand alone, of text and of bytes', () => {
  const bytes = new Uint8Array([0, 255]);
  const signed = (form: SignatureForm, body: string | Uint8Array) =>
    signRequest({ url: '/', headers: [['X', signaturePlaceholder(form)]], body }, 'secret').headers?.[0]?.[1];
  expect(signed('hex', BODY)).toBe(createHmac('sha256', 'secret').update(BODY).digest('hex'));
  expect(signed('base64', bytes)).toBe(createHmac('sha256', 'secret').update(bytes).digest('base64'));
});

test('other headers stay, and a request that asks for no signature is not signed', () => {
  const request = { url: '/', headers: [['A', '{{b}}']] as [string, string][] };
  expect(signRequest(request, 'secret')).toEqual(request);
  expect(signatureFormOf('{{b}}')).toBeNull();
  expect(signatureFormOf('{{$signature time}}')).toBeNull();
  expect(signatureFormOf('t={{$signature  hex }}')).toBe('hex');
});

test('headers of one kind give way to those of another', () => {
  const rows = withSignature(withSignature([], 'standard'), 'slack');
  expect(rows.map(({ name }) => name)).toEqual(['X-Slack-Request-Timestamp', 'X-Slack-Signature']);
});

test('a signature that was written by hand is switched off, and stays', () => {
  const typed = createRow('x-hub-signature-256', 'sha256=00');
  const rows = withSignature([typed, createRow('X-A', 'b')], 'github');
  expect(rows.map(({ name, enabled }) => [name, enabled])).toEqual([
    ['x-hub-signature-256', false],
    ['X-A', true],
    ['X-Hub-Signature-256', true],
  ]);
});
