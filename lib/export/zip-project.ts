import { zipSync } from 'fflate';
import { toBytes } from '../project/file-content';
import type { Project, ProjectFile } from '../project/project';
import { SCENES_FILE, writeScenes } from '../project/scenes-file';
import { defaultTsconfig } from '../project/tsconfig';
import { hasTests, packageJson } from './package-json';
import { testSetup } from './vitest-config';

/** A zip of the project as an app that runs: `npm install && npm run dev`. The same project gives the same bytes. */
export function zipProject(project: Project): Uint8Array {
  const entries = Object.entries(appFiles(project)).map(([path, file]): [string, Uint8Array] => [path, toBytes(file)]);
  // Zip knows no earlier time than 1980; local noon is that day in every time zone.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 2, 12) });
}

/** The project's files and those that an app needs besides. Nothing of the project is replaced; a package.json is added to. */
export function appFiles(project: Project): Record<string, ProjectFile> {
  const source = isInSrc(project) ? 'src/' : '';
  return {
    ...(project.files['jsconfig.json'] === undefined ? { 'tsconfig.json': defaultTsconfig(project) } : {}),
    '.gitignore': GITIGNORE,
    'README.md': readme(project),
    ...(hasRootLayout(project) ? {} : { [`${source}app/layout.tsx`]: LAYOUT }),
    ...testSetup(project),
    ...(project.scenes ? { [SCENES_FILE]: writeScenes(project.scenes) } : {}),
    ...project.files,
    'package.json': packageJson(project),
  };
}

function isInSrc(project: Project): boolean {
  const paths = Object.keys(project.files);
  return !paths.some((path) => path.startsWith('app/')) && paths.some((path) => path.startsWith('src/'));
}

/** A layout in a group is a root layout, too. */
function hasRootLayout(project: Project): boolean {
  return Object.keys(project.files).some((path) =>
    /^(?:src\/)?app\/(?:\([^/]+\)\/)*layout\.(?:tsx|jsx|js)$/.test(path),
  );
}

function readme(project: Project): string {
  const production =
    project.mode === 'production' ? '\n\nIt was shown in production mode: `npm run build && npm start`.' : '';
  const tests = hasTests(project) ? '\n\n`npm test` runs its tests.' : '';
  const requests =
    project.files['requests.http'] === undefined
      ? ''
      : '\n\nThe requests are in `requests.http`; the REST Client of VS Code sends them.';
  return `# ${project.title ?? 'Route handlers'}

    npm install
    npm run dev

The app answers at http://localhost:3000.${tests}${requests}${production}
`;
}

const GITIGNORE = `node_modules/
.next/
next-env.d.ts
.env*.local
*.tsbuildinfo
`;

const LAYOUT = `export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`;
