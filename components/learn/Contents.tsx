import { lessonAddress, type PartEntry } from '@/lib/lessons/course';
import { CourseProgress, LessonMark, PartProgress, ProgressProvider } from './CourseProgress';
import { LearnHeader } from './LearnHeader';

/** The course's contents, by part, with how far the visitor is. */
export function Contents({ parts }: { parts: PartEntry[] }) {
  const all = parts.flatMap(({ lessons }) => lessons);
  const minutes = all.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <ProgressProvider>
      <div className="course-contents flex h-dvh flex-col overflow-y-auto">
        <LearnHeader />
        <main className="mx-auto w-full max-w-190 px-4 pt-8 pb-16">
          <h1 className="text-[26px] leading-9 font-semibold">Learn Route Handlers</h1>
          <p className="mt-1 max-w-[62ch] text-[15px] leading-6 text-soft">
            {all.length} small lessons, about {Math.round(minutes / 60)} hours in all. In each you write code that a
            real Next.js server runs in this tab, and its checks say what is wrong and in which line. Begin anywhere.
          </p>
          <CourseProgress lessons={all} />
          {parts.map((part, index) => (
            <section key={part.slug} aria-labelledby={part.slug} className="mt-8">
              <div className="flex items-baseline gap-2">
                <h2 id={part.slug} className="text-[17px] leading-7 font-semibold">
                  {index + 1}. {part.title}
                </h2>
                <PartProgress ids={part.lessons.map(({ id }) => id)} />
              </div>
              <p className="max-w-[62ch] text-soft">{part.summary}</p>
              <ol className="mt-2 divide-y divide-line overflow-hidden rounded border border-line bg-panel">
                {part.lessons.map(({ id, title, summary, minutes: length }) => (
                  <li key={id}>
                    <a href={lessonAddress(id)} className="flex gap-2.5 px-3 py-2 hover:bg-raised max-phone:min-h-11">
                      <LessonMark id={id} />
                      <span className="min-w-0 flex-1">
                        <span className="block font-semibold">{title}</span>
                        <span className="block text-soft">{summary}</span>
                      </span>
                      <span className="shrink-0 text-sm text-faint tabular-nums">{length} min</span>
                    </a>
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </main>
      </div>
    </ProgressProvider>
  );
}
