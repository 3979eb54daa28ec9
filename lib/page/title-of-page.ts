/** What a tab of the browser is called that shows a project. */
export function titleOfPage(project: string | undefined): string {
  const site = 'Route Handler Playground';
  return project === undefined ? site : `${project} · ${site}`;
}
