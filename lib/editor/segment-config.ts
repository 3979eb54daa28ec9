/** The route segment config of Next.js: what a route file may export beside its handlers, and with which values. */
const SEGMENT_CONFIG: Record<string, { values: readonly string[]; about: string }> = {
  dynamic: {
    values: ["'auto'", "'force-dynamic'", "'error'", "'force-static'"],
    about: 'Whether GET is answered anew for each request or prerendered by the build.',
  },
  revalidate: { values: ['false', '0', '60'], about: 'After how many seconds a prerendered answer is made anew.' },
  runtime: { values: ["'nodejs'", "'edge'"], about: 'The runtime the handler runs in.' },
  dynamicParams: {
    values: ['true', 'false'],
    about: 'Whether params that generateStaticParams does not list are answered.',
  },
  fetchCache: {
    values: [
      "'auto'",
      "'default-cache'",
      "'only-cache'",
      "'force-cache'",
      "'default-no-store'",
      "'only-no-store'",
      "'force-no-store'",
    ],
    about: 'The cache option of fetch calls that have none.',
  },
  preferredRegion: { values: ["'auto'", "'global'", "'home'"], about: 'Where the host should run the handler.' },
  maxDuration: { values: ['5', '60'], about: 'After how many seconds the host may end the handler.' },
};

const DOCS = 'https://nextjs.org/docs/app/api-reference/file-conventions';
const METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/;

/** What Next.js makes of an export of a route file by that name, and the page that documents it; null where that is nothing. */
export function aboutExport(name: string): { about: string; docs: string } | null {
  if (METHOD.test(name)) return { about: `Answers ${name} requests to this path.`, docs: `${DOCS}/route#http-methods` };
  if (name === 'generateStaticParams')
    return {
      about: 'Lists the params whose answers the build prerenders.',
      docs: 'https://nextjs.org/docs/app/api-reference/functions/generate-static-params',
    };
  const about = Object.hasOwn(SEGMENT_CONFIG, name) ? SEGMENT_CONFIG[name]?.about : undefined;
  return about === undefined ? null : { about, docs: `${DOCS}/route-segment-config#${name.toLowerCase()}` };
}

export interface SegmentCompletion {
  label: string;
  insert: string;
  about: string;
}

/** What can stand at the end of this line of a route file, and from which column on it replaces the line. */
export function segmentCompletions(line: string): { from: number; items: SegmentCompletion[] } | null {
  const named = /^\s*export\s+const\s+(\w*)$/.exec(line);
  if (named) {
    const from = line.length - (named[1]?.length ?? 0);
    const items = Object.entries(SEGMENT_CONFIG).map(([name, { values, about }]) => ({
      label: name,
      insert: `${name} = ${values[0] ?? ''};`,
      about,
    }));
    return { from, items };
  }
  const valued = /^\s*export\s+const\s+(\w+)\s*=\s*(['"]?[\w-]*)$/.exec(line);
  const config = valued && SEGMENT_CONFIG[valued[1] ?? ''];
  if (!config) return null;
  const typed = valued[2] ?? '';
  const quote = /^['"]/.exec(typed)?.[0];
  const items = config.values
    .filter((value) => !quote || value.startsWith("'"))
    .map((value) => ({ label: value, insert: quote ? value.slice(1, -1) : value, about: config.about }));
  return { from: line.length - typed.length + (quote ? 1 : 0), items };
}
