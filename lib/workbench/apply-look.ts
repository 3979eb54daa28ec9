import type { Workbench } from './workbench';
import type { EmbedLook, EmbedTheme } from '@/lib/embed/view-of';

/** Shows a workbench as whoever embeds it chose. */
export function applyLook(workbench: Workbench, { readOnly, filesHidden, theme, scenes }: EmbedLook): void {
  workbench.layout.getState().show({ readOnly, filesHidden, walkthrough: scenes, presenting: scenes !== null });
  // The embedding page's choice must not become the visitor's own.
  workbench.settings.persist.setOptions({ name: 'route-playground:embedded-settings' });
  if (!theme) return;
  workbench.settings.persist.onFinishHydration(() => workbench.settings.getState().setTheme(theme));
}

/** The embedding page became light or dark. */
export function followTheme(workbench: Workbench, theme: EmbedTheme): void {
  workbench.settings.getState().setTheme(theme);
}
