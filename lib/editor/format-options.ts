import { parse } from 'jsonc-parser';
import type { Project } from '@/lib/project/project';

/** How a project wants its code: its `.prettierrc`, else prettier's own way with the quotes the file mostly has. */
export function formatOptions(files: Project['files'], text: string): Record<string, unknown> {
  const config = files['.prettierrc'] ?? files['.prettierrc.json'];
  const options: unknown = typeof config === 'string' ? parse(config) : undefined;
  if (typeof options === 'object' && options !== null) return { ...options, plugins: [], overrides: undefined };
  const count = (sign: string) => text.split(sign).length;
  return { singleQuote: count("'") > count('"') };
}
