export function GET() {
  return Response.json({
    dynamic: "'auto' | 'force-dynamic' | 'error' | 'force-static'",
    revalidate: 'false | 0 | seconds',
    dynamicParams: 'true | false, for routes with generateStaticParams',
    fetchCache: "'auto' and six more: the default for fetch()",
    runtime: "'nodejs' | 'edge'",
    preferredRegion: 'where a host should run it',
    maxDuration: 'seconds a host lets it run',
  });
}
