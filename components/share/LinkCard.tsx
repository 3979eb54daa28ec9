import type { ProjectCard } from '@/lib/share/describe-project';

const METHOD_COLORS: Record<string, string> = {
  POST: '#e0af68',
  PUT: '#7dcfff',
  PATCH: '#bb9af7',
  DELETE: '#f7768e',
};

/** The picture of a link where it is unfurled. Drawn by next/og: flexbox and inline styles only. */
export function LinkCard({ card }: { card: ProjectCard }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: 56,
        gap: 24,
        background: '#111317',
        color: '#e6e8ec',
        fontFamily: 'JetBrains Mono',
      }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 26, color: '#8a919c' }}>
        <span>route.ts</span>
        <span>Route Handler Playground</span>
      </div>
      <div style={{ display: 'flex', fontSize: 56, fontWeight: 700, lineHeight: 1.15 }}>{drawable(card.title, 60)}</div>
      <div style={{ display: 'flex', gap: 20, fontSize: 32 }}>
        <span style={{ color: METHOD_COLORS[card.method] ?? '#9ece6a', fontWeight: 700 }}>{card.method}</span>
        <span>{drawable(card.route, 48)}</span>
      </div>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          flex: 1,
          overflow: 'hidden',
          padding: 24,
          borderRadius: 12,
          background: '#1a1d23',
          color: '#b8bfca',
          fontSize: 22,
          lineHeight: 1.45,
        }}
      >
        {card.lines.map((line, index) => (
          <span key={index} style={{ whiteSpace: 'pre' }}>
            {drawable(line, 80) || ' '}
          </span>
        ))}
      </div>
    </div>
  );
}

/** next/og would fetch a font from a CDN for what ours has not: it draws nothing but Latin-1 here. */
function drawable(text: string, length: number): string {
  const cut = text.length > length ? `${text.slice(0, length - 1)}…` : text;
  return cut.replaceAll('\t', '  ').replace(/[^\x20-\x7e\xa1-\xff…\u2018-\u201d\u2013\u2014]/gu, '·');
}
