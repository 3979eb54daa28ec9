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
export async function exportOpenApi({ project, history, openAside, toasts }: Source): Promise<void> {
  const say = toasts.getState().add;
  const { project: exported } = project.getState();
  say('Writing the OpenAPI document…');
  const noRoom = () => Promise.reject(new Error('there is no room for another server here'));
  const schemas = await readSchemas(exported, openAside ?? noRoom);
  const seen = seenAnswers(history.getState().ofProject(), exported.files);
  const document = writeDocument({ title: exported.title ?? '', files: exported.files, schemas, seen });
  const checked = await askValidator({ document, values: [] });
  if (!checked.ok) return say(failed('export the OpenAPI document', checked.reason).message);
  const [fault] = checked.document;
  if (fault !== undefined) return say(failed('export the OpenAPI document', fault).message);
  saveFile({
    name: 'openapi.json',
    type: 'application/json',
    content: `${JSON.stringify(document, null, 2)}\n`,
  });
  say(`Saved openapi.json with ${operationsOf(document).length} operations.`);
  const [missing] = schemas.failures;
  if (missing) say(`It lacks the schemas of ${missing.module}: ${missing.reason}`);
}
