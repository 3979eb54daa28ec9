#!/usr/bin/env bash
# esbuild: a plugin's onResolve may answer `sideEffects: false` for one import. A well-informed guess is that this says
# something of that import only. It is kept for the file: whoever's answer comes first decides for all importers, so that a
# bare import elsewhere, which wants the effects, loses them, or not, by which of two answers was faster. Of the loss there is a
# warning (ignored-bare-import) for each importer, which a build with `logLevel: 'error'` does not print.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund esbuild@0.28.2
echo "import './server.js'; import './part.js';" >entry.js
echo "import './set-up.js';" >server.js
echo "import './set-up.js'; console.log('part');" >part.js
echo "globalThis.isSetUp = true;" >set-up.js
cat >build.mjs <<'JS'
import path from 'node:path';
import { build, version } from 'esbuild';

console.log(`esbuild ${version}, Node.js ${process.version}`);
for (const [late, kept, warned] of [['server.js', false, 2], ['part.js', true, 0]]) {
  const partly = {
    name: 'partly',
    setup({ onResolve }) {
      onResolve({ filter: /set-up/ }, async ({ importer, resolveDir, path: to }) => {
        if (importer.endsWith(late)) await new Promise((resolve) => setTimeout(resolve, 500));
        const isPart = importer.endsWith('part.js');
        return { path: path.join(resolveDir, to), ...(isPart && { sideEffects: false }) };
      });
    },
  };
  const options = { entryPoints: ['entry.js'], bundle: true, write: false, plugins: [partly], logLevel: 'error' };
  const { outputFiles, warnings } = await build(options);
  const has = outputFiles[0].text.includes('isSetUp');
  console.log(`${late} is answered last: server.js ${has ? 'has' : 'lacks'} its effects, ${warnings.length} warnings`);
  if (has !== kept || warnings.length !== warned || warnings.some(({ id }) => id !== 'ignored-bare-import')) process.exitCode = 1;
}
JS
node build.mjs
# Output seen:
# esbuild 0.28.2, Node.js v20.20.2
# server.js is answered last: server.js lacks its effects, 2 warnings
# part.js is answered last: server.js has its effects, 0 warnings
