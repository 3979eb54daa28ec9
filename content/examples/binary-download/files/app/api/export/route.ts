export function GET() {
  // The byte order mark makes spreadsheets read UTF-8.
  const csv = '\ufeffname,city\nAda,London\nZoë,Zürich\n';
  const name = encodeURIComponent('Gäste.csv');
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="guests.csv"; filename*=UTF-8''${name}`,
    },
  });
}
