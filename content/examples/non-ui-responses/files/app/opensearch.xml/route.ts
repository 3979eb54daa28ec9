export function GET() {
  const xml = '<OpenSearchDescription><ShortName>Docs</ShortName></OpenSearchDescription>';
  return new Response(xml, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
}
