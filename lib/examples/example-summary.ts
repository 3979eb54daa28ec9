import { routesOf, ROUTE_METHODS, type RouteMethod } from '@/lib/project/routes-of';
import type { NextVersion } from '@/sandbox/protocol';
import type { Example, Section } from './example';

/** What the gallery knows of an example before it is opened. */
export interface ExampleSummary {
  slug: string;
  title: string;
  summary: string;
  section: Section;
  tags: string[];
  next: NextVersion[];
  methods: RouteMethod[];
}

/** The line of an example in the gallery. */
export function summarizeExample({ slug, about, project }: Example): ExampleSummary {
  const exported = new Set(routesOf(project.files).flatMap((route) => route.methods.map(({ method }) => method)));
  const { title, summary, section, tags, next } = about;
  return { slug, title, summary, section, tags, next, methods: ROUTE_METHODS.filter((method) => exported.has(method)) };
}
