import type { RequestForm } from './request-form';

export const SERVER_ORIGIN = 'http://localhost:3000';

/** Why a request cannot be sent, beside the field it concerns. */
export interface RequestProblems {
  method?: string;
  url?: string;
  body?: string;
  /** The secret that signs the body. */
  secret?: string;
  /** By the row's id. */
  headers: Record<number, string>;
}

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** What an HTTP client would refuse to send, and why. */
export function validateRequest(form: RequestForm): RequestProblems {
  const problems: RequestProblems = { headers: {} };
  const url = urlProblem(form.url.trim());
  const body = bodyProblem(form);
  if (!TOKEN.test(form.method)) problems.method = 'A method is one word, such as GET.';
  if (url !== null) problems.url = url;
  if (body !== null) problems.body = body;
  for (const row of form.headers) {
    const reason =
      row.enabled && (row.name !== '' || row.value !== '') ? headerProblem(row.name.trim(), row.value) : null;
    if (reason !== null) problems.headers[row.id] = reason;
  }
  return problems;
}

export function hasProblems(problems: RequestProblems): boolean {
  return (
    Boolean(problems.method ?? problems.url ?? problems.body ?? problems.secret) ||
    Object.keys(problems.headers).length > 0
  );
}

function urlProblem(url: string): string | null {
  if (url === '') return 'Write a path, such as /api/comments.';
  if (url.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(url)) return absoluteProblem(url);
  if (!url.startsWith('/')) return `Begin the path with “/”: /${url}`;
  return URL.canParse(url, SERVER_ORIGIN) ? null : 'This is not a valid URL.';
}

function absoluteProblem(url: string): string | null {
  if (!URL.canParse(url, SERVER_ORIGIN)) return 'This is not a valid URL.';
  const { origin, host, protocol } = new URL(url, SERVER_ORIGIN);
  if (origin === SERVER_ORIGIN) return null;
  return `Requests go to this project’s server, ${SERVER_ORIGIN}, not to ${host || protocol}. A handler may fetch other origins.`;
}

function bodyProblem({ method, body }: RequestForm): string | null {
  if (body.kind === 'none' || !['GET', 'HEAD'].includes(method.toUpperCase())) return null;
  return `A ${method.toUpperCase()} request cannot have a body. Choose “None”, or another method.`;
}

function headerProblem(name: string, value: string): string | null {
  if (name === '') return 'The header needs a name.';
  if (!TOKEN.test(name)) return `“${name}” is not a header name: letters, digits and !#$%&'*+-.^_\`|~ only.`;
  if (/[\0\r\n]/.test(value)) return 'A header value cannot contain a line break.';
  return /[^\t\x20-\x7e\x80-\xff]/.test(value) ? 'A header value can only contain Latin-1 characters.' : null;
}
