import { toText } from './file-content';
import { NEXT_RELEASES } from './next-releases';
import type { Project } from './project';

/** The text of the tsconfig.json that holds for a project: its own, or that of an app it would be exported as. */
export function tsconfigOf(project: Project): string {
  const own = project.files['tsconfig.json'] ?? project.files['jsconfig.json'];
  return (own === undefined ? null : toText(own)) ?? defaultTsconfig(project);
}

export function defaultTsconfig(project: Project): string {
  const content = {
    compilerOptions: {
      target: 'ES2022',
      lib: ['dom', 'dom.iterable', 'esnext'],
      allowJs: true,
      skipLibCheck: true,
      strict: true,
      noEmit: true,
      esModuleInterop: true,
      module: 'esnext',
      moduleResolution: 'bundler',
      resolveJsonModule: true,
      isolatedModules: true,
      jsx: NEXT_RELEASES[project.next].jsx,
      incremental: true,
      plugins: [{ name: 'next' }],
      paths: { '@/*': [`./${aliasFolder(project)}*`] },
    },
    include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
    exclude: ['node_modules'],
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** As the playground's own compiler has it for a project that says nothing. */
function aliasFolder({ files }: Project): string {
  return Object.keys(files).some((path) => path.startsWith('src/')) ? 'src/' : '';
}
