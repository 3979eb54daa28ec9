import { lessonAddress, type PartEntry } from '@/lib/lessons/course';
import { CourseProgress, PartProgress, ProgressProvider } from './CourseProgress';
import { LearnHeader } from './LearnHeader';

const LINK = 'text-accent underline underline-offset-2';

/** Things to build alone, from easy to hard; each names what it needs, and when it is done. */
const PROJECTS = [
  {
    title: 'A link shortener that counts',
    task: 'POST makes a short address, GET /go/… redirects and counts, and GET /api/links/… says how often. Wrong addresses are refused, and the count never comes from a cache.',
    needs: ['output/redirects', 'input/zod', 'caching/personal'],
    example: 'url-shortener',
  },
  {
    title: 'A guest book with an API',
    task: 'Entries in pages, a session for whoever writes, problem+json for every error, a feed for readers, and a limit for those who write too often.',
    needs: [
      'shipping/pagination',
      'state/sessions',
      'shipping/problem-json',
      'output/non-ui',
      'other-systems/rate-limit',
    ],
    example: 'guestbook',
  },
  {
    title: 'A shop window for another site',
    task: 'Prices that are kept for a minute and made anew by a webhook, CORS for one site only, an OpenAPI document from the schemas, and tests. It answers the same in 14, 15 and 16.',
    needs: ['caching/tags', 'other-systems/preflight', 'other-systems/webhook', 'shipping/openapi', 'shipping/testing'],
    example: 'openapi',
  },
];

/** The end of the course: what was learned, and what to build with it. */
export function Closing({ parts }: { parts: PartEntry[] }) {
  const all = parts.flatMap(({ lessons }) => lessons);
  const titleOf = (id: string) => all.find((lesson) => lesson.id === id)?.title ?? id;
  return (
    <ProgressProvider>
      <div className="course-contents flex h-dvh flex-col overflow-y-auto">
        <LearnHeader isInside />
        <main className="mx-auto w-full max-w-190 px-4 pt-8 pb-16">
          <h1 className="text-[26px] leading-9 font-semibold">What you have learned</h1>
          <p className="mt-1 max-w-[62ch] text-[15px] leading-6 text-soft">
            A route handler is a function from a Request to a Response. Everything else in this course followed from
            that.
          </p>
          <CourseProgress lessons={all} />
          <ul className="mt-6 divide-y divide-line overflow-hidden rounded border border-line bg-panel">
            {parts.map(({ slug, title, summary, lessons }) => (
              <li key={slug} className="px-3 py-2">
                <h2 className="flex items-baseline gap-2 font-semibold">
                  {title} <PartProgress ids={lessons.map(({ id }) => id)} />
                </h2>
                <p className="max-w-[62ch] text-soft">{summary}</p>
              </li>
            ))}
          </ul>
          <h2 className="mt-8 text-[17px] leading-7 font-semibold">Now build something of your own</h2>
          <p className="max-w-[62ch] text-soft">
            No checks this time. Write the requests first, say what each should answer, and save those as tests.
          </p>
          <ol className="mt-2 flex flex-col gap-3">
            {PROJECTS.map(({ title, task, needs, example }) => (
              <li key={title} className="rounded border border-line bg-panel px-3 py-2.5">
                <h3 className="font-semibold">{title}</h3>
                <p className="max-w-[62ch]">{task}</p>
                <p className="mt-1 text-sm text-soft">
                  Uses{' '}
                  {needs.map((id, at) => (
                    <span key={id}>
                      {at === 0 ? '' : ', '}
                      <a href={lessonAddress(id)} className={LINK}>
                        {titleOf(id)}
                      </a>
                    </span>
                  ))}
                  . When you are stuck:{' '}
                  <a href={`/examples/${example}`} className={LINK}>
                    an example
                  </a>
                  .
                </p>
              </li>
            ))}
          </ol>
          <p className="mt-4">
            <a href="/" className={LINK}>
              Open the playground and begin
            </a>
          </p>
        </main>
      </div>
    </ProgressProvider>
  );
}
