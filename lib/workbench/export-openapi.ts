import { saveFile } from '@/lib/export/save-file';
import { askValidator } from '@/lib/openapi/ask-validator';
import { operationsOf } from '@/lib/openapi/operations';
import { readSchemas } from '@/lib/openapi/read-schemas';
import { seenAnswers } from '@/lib/openapi/seen-answers';
import { writeDocument } from '@/lib/openapi/write-document';
import { failed } from '@/lib/project/result';
import type { Workbench } from './workbench';

type Source = Pick<Workbench, 'project' | 'history' | 'openAside' | 'toasts'>;

/** Saves the OpenAPI document of the project, when the validator found nothing wrong with it. What came of it is a toast. */
export async function exportOpenApi(source: Source): Promise<void> {
  const { add, addWhile } = source.toasts.getState();
  const outcome = await addWhile('Writing the OpenAPI document…', writeOpenApi(source));
  for (const sentence of outcome) add(sentence);
}

/** @returns what came of it, in sentences */
async function writeOpenApi({ project, history, openAside }: Omit<Source, 'toasts'>): Promise<string[]> {
  const { project: exported } = project.getState();
  const noRoom = () => Promise.reject(new Error('there is no room for another server here'));
  const schemas = await readSchemas(exported, openAside ?? noRoom);
  const seen = seenAnswers(history.getState().ofProject(), exported.files);
  const document = writeDocument({ title: exported.title ?? '', files: exported.files, schemas, seen });
  const checked = await askValidator({ document, values: [] });
  if (!checked.ok) return [failed('export the OpenAPI document', checked.reason).message];
  const [fault] = checked.document;
  if (fault !== undefined) return [failed('export the OpenAPI document', fault).message];
  saveFile({
    name: 'openapi.json',
    type: 'application/json',
    content: `${JSON.stringify(document, null, 2)}\n`,
  });
  const [missing] = schemas.failures;
  return [
    `Saved openapi.json with ${operationsOf(document).length} operations.`,
    ...(missing ? [`It lacks the schemas of ${missing.module}: ${missing.reason}`] : []),
  ];
}
