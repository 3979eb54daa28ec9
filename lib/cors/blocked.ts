/** Why a browser refuses a call, with what of the answer decided. */
export type Blocked = { answer: 'preflight' | 'request' } & (
  | { code: 'missing-origin' }
  | { code: 'other-origin' | 'invalid-origin' | 'several-origins'; value: string }
  | { code: 'wildcard-origin' }
  | { code: 'credentials'; value: string }
  | { code: 'status'; status: number }
  | { code: 'redirect' }
  | { code: 'method'; name: string; value: string | null }
  | { code: 'header'; name: string; value: string | null }
  | { code: 'unreadable-list'; header: 'Access-Control-Allow-Methods' | 'Access-Control-Allow-Headers'; value: string }
  | { code: 'no-response' }
);

const ORIGIN = 'Access-Control-Allow-Origin';

interface Asked {
  /** The one that was refused. */
  url: string;
  /** Where the call began, which redirects led from. */
  first?: string;
  origin: string;
}

/** What Chromium writes to the console. */
export function consoleSentence(blocked: Blocked, { url, first = url, origin }: Asked): string {
  if (blocked.code === 'no-response') return `${url} net::ERR_FAILED`;
  const isJudged = !['method', 'header', 'unreadable-list'].includes(blocked.code);
  const before =
    isJudged && blocked.answer === 'preflight'
      ? "Response to preflight request doesn't pass access control check: "
      : '';
  const from = first === url ? '' : `(redirected from '${first}') `;
  return `Access to fetch at '${url}' ${from}from origin '${origin}' has been blocked by CORS policy: ${before}${textOf(blocked)}`;
}

function textOf(blocked: Exclude<Blocked, { code: 'no-response' }>): string {
  const haveValid = 'Have the server send the header with a valid value.';
  switch (blocked.code) {
    case 'missing-origin':
      return `No '${ORIGIN}' header is present on the requested resource.`;
    case 'other-origin':
      return `The '${ORIGIN}' header has a value '${blocked.value}' that is not equal to the supplied origin. ${haveValid}`;
    case 'invalid-origin':
      return `The '${ORIGIN}' header contains the invalid value '${blocked.value}'. ${haveValid}`;
    case 'several-origins':
      return `The '${ORIGIN}' header contains multiple values '${blocked.value}', but only one is allowed. ${haveValid}`;
    case 'wildcard-origin':
      return `The value of the '${ORIGIN}' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.`;
    case 'credentials':
      return `The value of the 'Access-Control-Allow-Credentials' header in the response is '${blocked.value}' which must be 'true' when the request's credentials mode is 'include'.`;
    case 'status':
      return 'It does not have HTTP ok status.';
    case 'redirect':
      return 'Redirect is not allowed for a preflight request.';
    case 'method':
      return `Method ${blocked.name} is not allowed by Access-Control-Allow-Methods in preflight response.`;
    case 'header':
      return `Request header field ${blocked.name} is not allowed by Access-Control-Allow-Headers in preflight response.`;
    case 'unreadable-list':
      return `Cannot parse ${blocked.header} response header field in preflight response.`;
  }
}

/** The same in our words. */
export function plainSentence(blocked: Blocked, origin: string): string {
  const answer = blocked.answer === 'preflight' ? 'The answer to the preflight' : 'The answer';
  switch (blocked.code) {
    case 'missing-origin':
      return `${answer} does not say that pages of ${origin} may read it: it has no ${ORIGIN}.`;
    case 'other-origin':
      return `${answer} is for pages of ${blocked.value}, not for those of ${origin}: the two must be the same letter by letter.`;
    case 'invalid-origin':
      return `${answer} has ${ORIGIN} “${blocked.value}”, which is no origin.`;
    case 'several-origins':
      return `${answer} names several origins (${blocked.value}). It may name one only.`;
    case 'wildcard-origin':
      return `${answer} is for pages of any origin (*), which does not count for a call with credentials: it must name ${origin}.`;
    case 'credentials':
      return `The call is made with credentials. ${answer} must say Access-Control-Allow-Credentials: true, and says ${blocked.value === '' ? 'nothing of it' : `“${blocked.value}”`}.`;
    case 'status':
      return `${answer} has the status ${blocked.status}. Only 200 to 299 let the request through.`;
    case 'redirect':
      return `${answer} leads elsewhere. A browser does not follow it.`;
    case 'method':
      return `${answer} does not allow ${blocked.name}: ${listSays('Access-Control-Allow-Methods', blocked.value)}.`;
    case 'header':
      return `${answer} does not allow the header ${blocked.name}: ${listSays('Access-Control-Allow-Headers', blocked.value)}.`;
    case 'unreadable-list':
      return `${answer} has ${blocked.header} “${blocked.value}”, which is no list of names with commas between them.`;
    case 'no-response':
      return `${answer} never came: the server failed.`;
  }
}

function listSays(header: string, value: string | null): string {
  return value === null ? `it has no ${header}` : `its ${header} is “${value}”`;
}
