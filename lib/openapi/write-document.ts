import { importsOf } from '@/lib/project/imports-of';
import { toText } from '@/lib/project/file-content';
import type { Project } from '@/lib/project/project';
import { routePathOf } from '@/lib/project/route-path';
import { routesOf, type ProjectRoute } from '@/lib/project/routes-of';
import type { OpenApiDocument } from './openapi-document';
import { schemasUsed, type SchemasUsed } from './schemas-used';
import type { SchemasAnswer } from './schemas-route';
import { isJson, type SeenAnswer } from './seen-answers';
import { shapeOf } from './operations';
import { writeComponents, type Components } from './write-components';

interface Known {
  title: string;
  files: Project['files'];
  schemas: SchemasAnswer;
  seen: readonly SeenAnswer[];
}

type Content = Record<string, { schema?: unknown }>;

/** The OpenAPI 3.1 document of a project, of what is known: its routes, the Zod schemas they export, and what they were seen to answer. */
export function writeDocument({ title, files, schemas, seen }: Known): OpenApiDocument {
  const components = writeComponents(schemas);
  const paths: Record<string, Record<string, unknown>> = {};
  const taken = new Set<string>();
  for (const route of routesOf(files)) {
    for (const path of pathsOf(route)) {
      if (taken.has(shapeOf(path))) continue;
      taken.add(shapeOf(path));
      const operations = route.methods.map(({ method }) => [
        method.toLowerCase(),
        operationOf(route, method, path, { files, schemas, components, seen }),
      ]);
      if (operations.length > 0) paths[path] = Object.fromEntries(operations) as Record<string, unknown>;
    }
  }
  const all = components.schemas;
  return {
    openapi: '3.1.0',
    info: { title: title || 'API', version: '1.0.0' },
    paths,
    ...(Object.keys(all).length > 0 ? { components: { schemas: all } } : {}),
  };
}

/** An optional catch-all answers two paths, as a parameter of a path cannot be left out. */
function pathsOf({ file }: ProjectRoute): string[] {
  const segments = routePathOf(file)?.segments ?? [];
  const texts = segments.map((segment) => (segment.kind === 'static' ? segment.text : `{${segment.name}}`));
  const whole = `/${texts.join('/')}`;
  return segments.at(-1)?.kind === 'optional-catch-all' ? [`/${texts.slice(0, -1).join('/')}`, whole] : [whole];
}

type Sources = Omit<Known, 'title'> & { components: Components };

function operationOf(route: ProjectRoute, method: string, path: string, sources: Sources) {
  const { refs, used } = usedBy(route, method, sources);
  const parameters = parametersOf(route, path);
  const body = used.body === null ? undefined : refs.get(used.body)?.input;
  return {
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: responsesOf(
      sources.seen.filter((one) => one.route.file === route.file && one.method === method),
      used.answers.flatMap(({ name, status }) => {
        const schema = refs.get(name)?.output;
        return schema === undefined ? [] : [{ status, schema }];
      }),
    ),
  };
}

function usedBy({ file, methods }: ProjectRoute, method: string, { files, schemas, components }: Sources) {
  const near = importsOf([file], files);
  const exported = schemas.exports.filter(({ module }) => near.has(module));
  const refs = new Map(exported.map(({ name, schema }) => [name, components.refsOf(schema)]));
  const source = toText(files[file] ?? '') ?? '';
  const from = methods.find((one) => one.method === method)?.line ?? 1;
  const next = methods.map(({ line }) => line).filter((line) => line > from);
  const used: SchemasUsed = schemasUsed(source, [from, Math.min(...next, Infinity)], new Set(refs.keys()));
  return { refs, used };
}

function parametersOf({ file }: ProjectRoute, path: string) {
  return (routePathOf(file)?.segments ?? []).flatMap((segment) => {
    if (segment.kind === 'static' || !path.includes(`{${segment.name}}`)) return [];
    const parameter = { name: segment.name, in: 'path', required: true, schema: { type: 'string' } };
    if (segment.kind === 'dynamic') return [parameter];
    return [{ ...parameter, description: 'One or more segments, with slashes between them' }];
  });
}

function responsesOf(seen: readonly SeenAnswer[], named: readonly { status: number; schema: unknown }[]) {
  const responses: Partial<Record<string, { description: string; content?: Content }>> = {};
  for (const { status, statusText, type } of seen) {
    const response = (responses[status] ??= { description: statusText || `Status ${status}` });
    if (type !== null) (response.content ??= {})[type] ??= {};
  }
  for (const { status, schema } of named) {
    const response = (responses[status] ??= { description: `Status ${status}` });
    const type = Object.keys(response.content ?? {}).find(isJson) ?? 'application/json';
    response.content = { ...response.content, [type]: { schema } };
  }
  return Object.keys(responses).length > 0 ? responses : { default: { description: 'No answer was seen yet' } };
}
