import { expectTypeOf, test } from 'vitest';
import type * as Embed from '@/public/embed.js';
import type { Project } from '@/lib/project/project';
import type * as Host from '@/sandbox/host/playground';
import type { CacheEntry, Diagnostic } from '@/sandbox/protocol';

// Compared when types are checked: `embed.js` imports nothing, and so says them again.
test('embed.js promises the types of the playground behind it', () => {
  expectTypeOf<Embed.PlaygroundResponse>().toEqualTypeOf<Host.PlaygroundResponse>();
  expectTypeOf<Embed.PlaygroundRequest>().toEqualTypeOf<Host.PlaygroundRequest>();
  expectTypeOf<Embed.Failure>().toEqualTypeOf<Host.Failure>();
  expectTypeOf<Embed.CompileResult>().toEqualTypeOf<Host.CompileResult>();
  expectTypeOf<Embed.BuildResult>().toEqualTypeOf<Host.BuildResult>();
  expectTypeOf<Embed.TestRun>().toEqualTypeOf<Host.TestRun>();
  expectTypeOf<Embed.CacheEntry>().toEqualTypeOf<CacheEntry>();
  expectTypeOf<Embed.Diagnostic>().toEqualTypeOf<Diagnostic>();
  expectTypeOf<Embed.OutgoingRequest>().toEqualTypeOf<Host.OutgoingRequest>();
  expectTypeOf<Embed.OutgoingResponse>().toEqualTypeOf<Host.OutgoingResponse>();
  expectTypeOf<Embed.Project>().toEqualTypeOf<Project>();
  expectTypeOf<Host.Playground>().toExtend<Embed.Playground>();
});
