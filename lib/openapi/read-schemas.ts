import * as v from 'valibot';
import { toText } from '@/lib/project/file-content';
import { importsOf } from '@/lib/project/imports-of';
import type { Project } from '@/lib/project/project';
import { reasonOf } from '@/lib/project/result';
import { routesOf } from '@/lib/project/routes-of';
import type { Playground } from '@/sandbox/host/playground';
import { schemasRoute, type SchemasAnswer } from './schemas-route';

/** Where the route stands that is added. */
const FOLDER = 'playground-openapi';

/** The answer is the project's own code's: it is read as a stranger's. */
const answerOf = v.object({
  exports: v.array(v.object({ module: v.string(), name: v.string(), schema: v.string() })),
  input: v.record(v.string(), v.unknown()),
  output: v.record(v.string(), v.unknown()),
  failures: v.array(v.object({ module: v.string(), reason: v.string() })),
});

const NONE: SchemasAnswer = { exports: [], input: {}, output: {}, failures: [] };

/**
 * The Zod schemas that the project's routes, and the modules that they import, export. They are read where the project's code runs:
 * on a server of its own, that is asked for them once.
 */
export async function readSchemas(
  { files, ...project }: Project,
  openPlayground: () => Promise<Playground>,
): Promise<SchemasAnswer> {
  const routes = routesOf(files).map(({ file }) => file);
  const modules = [...importsOf(routes, files)].filter((path) => /\.[cm]?[jt]sx?$/.test(path)).sort();
  if (!modules.some((path) => /\bzod\b/.test(toText(files[path] ?? '') ?? ''))) return NONE;
  const app = routes.some((file) => file.startsWith('src/')) ? 'src/app' : 'app';
  const source = schemasRoute(modules, app === 'app' ? '../../' : '../../../');
  let playground: Playground | undefined;
  try {
    playground = await openPlayground();
    const own = Object.entries(files).filter(([path]) => !isInTheWay(path));
    const asked = { ...Object.fromEntries(own), [`${app}/${FOLDER}/route.js`]: source };
    await playground.setProject({ ...project, mode: 'development', files: asked });
    const { failure, status, body } = await playground.send({ method: 'POST', url: `/${FOLDER}` });
    if (failure) return failedWith(failure.message);
    const parsed = v.safeParse(answerOf, status === 200 ? JSON.parse(new TextDecoder().decode(body)) : null);
    return parsed.success ? parsed.output : failedWith(`the code that reads them was answered ${status}`);
  } catch (error) {
    return failedWith(reasonOf(error));
  } finally {
    playground?.dispose();
  }
}

function failedWith(reason: string): SchemasAnswer {
  return { ...NONE, failures: [{ module: 'the project', reason }] };
}

/** What could answer in place of the route, or elsewhere. */
function isInTheWay(path: string): boolean {
  return /^(?:(?:src\/)?(?:middleware|proxy)|next\.config)\.[cm]?[jt]s$/.test(path);
}
