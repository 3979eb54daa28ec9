import type { Project } from '@/lib/project/project';
import { toText } from '@/lib/project/file-content';
import { wholeScenes, type Scene } from '@/lib/project/scene';
import { openHiddenPlayground } from '@/lib/workbench/open-playground';
import { playScenes, type PlayedScene } from './play-scenes';

/**
 * Plays the scenes of a project, and opens a page to print with each one's note, code and answer.
 * @returns whether the browser let the page open
 */
export async function printScenes(project: Project): Promise<boolean> {
  // Before anything is waited for: later the browser would take it for an unasked one.
  const page = open('', '_blank');
  if (!page) return false;
  const { document } = page;
  document.title = project.title ?? 'Scenes';
  document.documentElement.lang = 'en';
  document.head.append(element(document, 'style', STYLE));
  const main = document.createElement('main');
  main.append(element(document, 'p', 'Playing the scenes…'));
  document.body.append(main);
  const playground = await openHiddenPlayground();
  try {
    const played = await playScenes(wholeScenes(project), playground);
    const sections = played.map((one, at) => sectionOf(document, one, at, project.scenes?.[at]));
    main.replaceChildren(element(document, 'h1', document.title), ...sections);
    page.print();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    main.replaceChildren(element(document, 'p', `Failed to print the scenes: ${reason}`));
  } finally {
    playground.dispose();
  }
  return true;
}

const STYLE = `body { font: 11pt/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 48rem; padding: 0 1rem; color: #15181d; background: #fff }
section > p { white-space: pre-wrap }
section { break-inside: avoid-page; border-top: 1px solid #868e99; margin-top: 1.5rem }
pre { font: 9pt/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; background: #f1f2f4; padding: .6rem }
h3 { font-size: 10pt; margin: .8rem 0 .2rem }`;

function sectionOf(document: Document, { scene, request, answer }: PlayedScene, at: number, kept?: Scene): HTMLElement {
  const section = document.createElement('section');
  section.append(element(document, 'h2', `${at + 1}. ${scene.title}`));
  if (scene.note) section.append(element(document, 'p', scene.note));
  for (const path of pathsOf(scene.open, kept)) {
    const content = scene.files[path];
    const text = content === undefined ? null : toText(content);
    if (text !== null) section.append(element(document, 'h3', path), element(document, 'pre', text));
  }
  if (request !== null) section.append(element(document, 'h3', request));
  if (answer !== null) section.append(element(document, 'pre', answer));
  return section;
}

/** The file that the scene opens, and those that it changes. */
function pathsOf(open: string[] = [], kept?: Scene): string[] {
  return [...new Set([...open.slice(0, 1), ...Object.keys(kept?.files ?? {})])];
}

function element(document: Document, name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
