import { insertAt } from './edits';
import { headersOf } from './personal-answer-cached';
import type { CheckedFile, Trap } from './trap';

const PREFLIGHTED = ['PUT', 'PATCH', 'DELETE'];
const ORIGIN = 'access-control-allow-origin';

export const preflightNotAnswered: Trap = {
  id: 'preflight-not-answered',
  docs: 'https://developer.mozilla.org/docs/Glossary/Preflight_request',
  find: (file) => {
    const wrong = file.handlers.filter(({ method }) => PREFLIGHTED.includes(method));
    const origins = wrong.flatMap(({ fn }) => headersOf(fn).filter(({ name }) => name === ORIGIN));
    const [origin] = origins;
    if (!origin || !file.isAlone || answersOptions(file)) return [];
    const methods = wrong.map(({ method }) => method).join(', ');
    const message = `Before a ${wrong[0]?.method ?? ''} from another origin, browsers ask with OPTIONS: what Next.js answers that with allows no origin.`;
    const edits = [insertAt(file.source.end, optionsHandler(origin.value.getText(), methods))];
    return [{ at: origin.value, message, fix: { title: 'Answer OPTIONS', edits } }];
  },
};

function answersOptions({ source }: CheckedFile): boolean {
  return /\bOPTIONS\b/.test(source.text);
}

function optionsHandler(origin: string, methods: string): string {
  return `
export function OPTIONS() {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': ${origin},
      'Access-Control-Allow-Methods': '${methods}',
      'Access-Control-Allow-Headers': 'Content-Type',
    },
  });
}
`;
}
