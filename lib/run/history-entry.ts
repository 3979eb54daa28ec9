import { parseProject } from '@/lib/project/parse-project';
import type { Project } from '@/lib/project/project';
import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import { readForm, type RequestForm } from '@/lib/request/request-form';

/** A run that is over, with everything needed to look at it again. */
export interface HistoryEntry {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The id of the project this run belongs to. */
  of: string;
  /** Whether nobody pressed Send. */
  auto: boolean;
  project: Project;
  form: RequestForm;
  selected: number | null;
  request: PlaygroundRequest;
  response: PlaygroundResponse;
}

/** Reads what was kept; null where it is no run. */
export function readEntry(value: unknown): HistoryEntry | null {
  if (!isRecord(value) || !isRecord(value['request']) || !isResponse(value['response'])) return null;
  const { id, at, of, auto, selected } = value;
  const parsed = parseProject(value['project']);
  const form = readForm(value['form']);
  if (!parsed.ok || !form || typeof id !== 'string' || typeof at !== 'number' || typeof of !== 'string') return null;
  const request = value['request'] as unknown as PlaygroundRequest;
  return {
    ...{ id, at, of, auto: auto === true, form, request },
    project: parsed.project,
    selected: typeof selected === 'number' ? selected : null,
    response: { ...value['response'], trace: value['response'].trace ?? [] },
  };
}

/** About how many bytes it takes to keep. */
export function weighEntry({ project, request, response }: HistoryEntry): number {
  const files = Object.values(project.files).map((file) => (typeof file === 'string' ? file : file.base64).length);
  const headers = response.headers.map(([name, value]) => name.length + value.length);
  const logs = response.logs.map(({ text }) => text.length);
  const text = [...files, ...headers, ...logs].reduce((sum, length) => sum + length, 0);
  return text + (request.body?.length ?? 0) + response.body.byteLength;
}

/** A response as it is kept; older ones have no trace. */
type KeptResponse = Omit<PlaygroundResponse, 'trace'> & Partial<Pick<PlaygroundResponse, 'trace'>>;

function isResponse(value: unknown): value is KeptResponse {
  if (!isRecord(value)) return false;
  const { status, headers, body, chunks, logs } = value;
  return typeof status === 'number' && body instanceof Uint8Array && [headers, chunks, logs].every(Array.isArray);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
