import { writeHeaderText } from '@/lib/request/header-text';
import { toText } from '@/lib/project/file-content';
import type { Workbench } from '@/lib/workbench/workbench';
import { answerOf, type StageAnswer } from './answer-text';
import type { ShowStore } from './show-store';

/** All that is to be seen on the stage, as plain data: another window shows the same. */
export interface StageShot {
  at: number;
  count: number;
  title: string;
  file: string | null;
  code: string;
  /** First and last line, counted from 1. */
  lines: [from: number, to: number] | null;
  request: { method: string; url: string; headers: string; body: string };
  answer: StageAnswer | null;
  isDark: boolean;
  zoom: number;
  linesAbove: number;
  /** An address for the audience's own devices, where it is shown. */
  link: string | null;
}

export function takeShot(store: ShowStore, { project, request, run }: Workbench): StageShot {
  const { scenes, at, isDark, zoom, linesAbove, link } = store.getState();
  const scene = scenes[at];
  const { active, project: shown } = project.getState();
  const { form } = request.getState();
  const content = active === null ? undefined : shown.files[active];
  const highlight = scene?.highlight?.file === active ? scene.highlight : undefined;
  return {
    ...{ at, count: scenes.length, title: scene?.title ?? '', file: active, isDark, zoom, linesAbove, link },
    code: content === undefined ? '' : (toText(content) ?? ''),
    lines: highlight ? [highlight.from, highlight.to] : null,
    request: {
      method: form.method,
      url: form.url,
      headers: writeHeaderText(form.headers),
      body: form.body.kind === 'none' ? '' : form.body.text,
    },
    answer: answerOf(run.getState().run),
  };
}

/** Calls whenever what is to be seen changes. @returns its undo */
export function whenShotChanges(store: ShowStore, { project, request, run }: Workbench, listener: () => void) {
  const undo = [
    store.subscribe(listener),
    project.subscribe(listener),
    request.subscribe(listener),
    run.subscribe(listener),
  ];
  return () => undo.forEach((step) => step());
}
