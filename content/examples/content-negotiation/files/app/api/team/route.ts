const team = [
  { name: 'Ada', role: 'Analyst' },
  { name: 'Grace', role: 'Admiral' },
];

const formats: Record<string, () => string> = {
  'application/json': () => JSON.stringify(team),
  'text/csv': () => ['name,role', ...team.map(({ name, role }) => `${name},${role}`)].join('\n'),
  'text/html': () => `<ul>${team.map(({ name }) => `<li>${name}</li>`).join('')}</ul>`,
};

export function GET(request: Request) {
  const accept = request.headers.get('accept') ?? '*/*';
  const type = accept.includes('*/*')
    ? 'application/json'
    : Object.keys(formats).find((format) => accept.includes(format));
  const format = type && formats[type];
  if (!format) return Response.json({ error: 'Not acceptable', offered: Object.keys(formats) }, { status: 406 });
  // Vary tells caches that this header decides the answer.
  return new Response(format(), { headers: { 'Content-Type': `${type}; charset=utf-8`, Vary: 'Accept' } });
}
