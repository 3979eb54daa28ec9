import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LessonText } from '@/components/learn/LessonText';
import { tasksOf } from '@/lib/lessons/lesson-text';
import { findLesson } from '@/server/lessons/find-lesson';
import { LessonWorkbench } from './LessonWorkbench';

async function render(id: string): Promise<string> {
  const found = await findLesson(id);
  if (!found) throw new Error(`There is no lesson ${id}.`);
  const { text, about, project, checks, solution } = found.lesson;
  return renderToStaticMarkup(
    <LessonWorkbench
      lesson={{ about, project, checks, solution }}
      place={found.place}
      text={<LessonText text={text} />}
      tasks={tasksOf(text)}
    />,
  );
}

test('without scripts a lesson has its text, its drawing and its checks, and asks before it tells the rule', async () => {
  const html = await render('state/proxy');
  const order = ['You will guard everything', 'Before you run it', '>The rule<', 'Nobody gets in without a cookie'];
  expect(order.map((text) => html.indexOf(text))).toEqual(
    order.map((text) => html.indexOf(text)).sort((a, b) => a - b),
  );
  expect(order.filter((text) => !html.includes(text))).toEqual([]);
  expect(html).toContain('x-user: ada</text>');
  expect(html).toContain('href="https://nextjs.org/docs/app/api-reference/file-conventions/proxy"');
});

test('the last lesson leads to what was learned', async () => {
  expect((await render('shipping/from-14-to-16')).match(/href="\/learn\/done"/g)).toHaveLength(3);
});
