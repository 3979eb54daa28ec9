/** On plain files each page is a folder; a redirect to it is refused in cross-origin isolated pages. */
const FOLDER = process.env.NEXT_PUBLIC_STATIC ? '/' : '';
const EMBED_PAGE = `/embed${FOLDER}`;

/** How an embedded playground begins. */
export interface EmbedChoices {
  view: 'workbench' | 'response';
  /** `page` follows the page it stands in. */
  theme: 'page' | 'light' | 'dark';
  readOnly: boolean;
  hideExplorer: boolean;
}

/** The address of a playground for an iframe. `origin` is this site's, `hash` a link's. */
export function embedUrl(origin: string, hash: string, choices: EmbedChoices): string {
  const url = new URL(EMBED_PAGE, origin);
  if (choices.view !== 'workbench') url.searchParams.set('view', choices.view);
  if (choices.theme !== 'page') url.searchParams.set('theme', choices.theme);
  if (choices.readOnly) url.searchParams.set('readonly', '1');
  if (choices.hideExplorer) url.searchParams.set('files', 'hidden');
  return `${url.href}${hash}`;
}

/** HTML for any page; the browser loads it when it is scrolled near. */
export function iframeSnippet(origin: string, hash: string, title: string, choices: EmbedChoices): string {
  return iframe(embedUrl(origin, hash, choices), title, 480);
}

/** The page of a lesson that other sites may frame; `address` is that of the lesson, from the site's root. */
export function embeddedLesson(address: string): string {
  return address.replace(/^[^#]+/, (path) => `/embed${path}${FOLDER}`);
}

/** HTML for any page: the lesson with its text, workbench and checks. */
export function lessonSnippet(origin: string, address: string, title: string): string {
  return iframe(origin + embeddedLesson(address), title, 640);
}

/** The browser loads it when it is scrolled near. `height` is in pixels. */
function iframe(src: string, title: string, height: number): string {
  const attributes = [
    `src="${escapeHtml(src)}"`,
    `title="${escapeHtml(title)}"`,
    'loading="lazy"',
    'allow="clipboard-write"',
    `style="width:100%;height:${height}px;border:0"`,
  ];
  return `<iframe ${attributes.join(' ')}></iframe>`;
}

/** HTML for any page that takes a module script: the element follows the page's theme. */
export function elementSnippet(origin: string, link: string, choices: EmbedChoices): string {
  const attributes = [
    `src="${escapeHtml(link)}"`,
    ...(choices.view === 'workbench' ? [] : [`view="${choices.view}"`]),
    ...(choices.theme === 'page' ? [] : [`theme="${choices.theme}"`]),
    ...(choices.readOnly ? ['readonly'] : []),
    ...(choices.hideExplorer ? ['hide-files'] : []),
  ];
  const script = `<script type="module" src="${escapeHtml(new URL('/embed.js', origin).href)}"></script>`;
  return `${script}\n<route-playground ${attributes.join(' ')}></route-playground>`;
}

/** Markdown for a README: a badge that leads to the project. */
export function markdownBadge(origin: string, link: string): string {
  return `[![Open in the Route Handler Playground](${new URL('/badge.svg', origin).href})](${link})`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
