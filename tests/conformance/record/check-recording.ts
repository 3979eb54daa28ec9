import type { BuildResult } from '@/sandbox/host/playground';
import { compareAnswer } from '../compare-answer';
import type { Answer } from '../compare-answer';
import { compareBuild } from '../compare-build';
import { createNormalizer } from '../create-normalizer';
import type { PlannedJob } from '../jobs-of';
import type { RecordedAnswer, RecordedBuild } from '../recorded-case';
import type { Recording } from './record-job';

/** @returns a line for everything in which a new recording differs from the one the case holds */
export async function checkRecording({ source, next, mode }: PlannedJob, recording: Recording): Promise<string[]> {
  const normalizers = { recorded: createNormalizer(), actual: createNormalizer() };
  const lines: string[] = [];
  for (const known of source.answers[next]?.[mode] ?? []) {
    const answer = recording.answers.find(({ id, attempt }) => id === known.id && attempt === known.attempt);
    const differences = answer ? await compareAnswer(known, answerOf(answer), normalizers) : [];
    lines.push(...differences.map((line) => `${known.id} #${known.attempt} ${line}`));
  }
  const build = mode === 'production' ? source.builds?.[next] : undefined;
  return build ? [...lines, ...compareBuild(build, resultOf(recording.build), next)] : lines;
}

/** A recording keeps the start of a long body only; zeros stand for the rest. */
function answerOf({
  status = 0,
  statusText = '',
  headers = [],
  body,
  chunkGroups = 1,
  closed,
}: RecordedAnswer): Answer {
  const bytes = new Uint8Array(body?.bytes ?? 0);
  bytes.set(new TextEncoder().encode(body?.text ?? body?.textHead ?? '').subarray(0, bytes.length));
  return {
    status,
    statusText,
    headers,
    body: bytes,
    // As many pieces, a second apart.
    chunks: Array.from({ length: chunkGroups }, (_, at) => ({ atMs: at * 1000, byteLength: 0 })),
    ...(closed ? { failure: { kind: 'connection-closed' as const, message: 'closed' } } : {}),
  };
}

function resultOf(build: RecordedBuild | undefined): BuildResult | null {
  if (!build) return null;
  const routes = Object.entries(build.routes ?? {}).map(([route, kind]) => ({ route, kind }));
  const diagnostics = build.ok
    ? []
    : [{ severity: 'error' as const, message: build.log ?? '', file: '', line: 1, column: 1 }];
  return { ok: build.ok, routes, diagnostics };
}
