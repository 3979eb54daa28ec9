import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import { LinkCard } from '@/components/share/LinkCard';
import { describeProject } from '@/lib/share/describe-project';
import { findLink } from '@/server/links/find-link';

export const alt = 'A project in the Route Handler Playground';
export const size = { width: 1200, height: 630 };
export const contentType = 'image/png';

const FONTS = path.join(process.cwd(), 'node_modules/@fontsource/jetbrains-mono/files');

/** The picture of a short link where it is unfurled. */
export default async function Image({ params }: { params: Promise<{ id: string }> }) {
  const project = await findLink((await params).id);
  const [regular, bold] = await Promise.all([readFont(400), readFont(700)]);
  return new ImageResponse(<LinkCard card={describeProject(project)} />, {
    ...size,
    fonts: [
      { name: 'JetBrains Mono', data: regular, weight: 400 },
      { name: 'JetBrains Mono', data: bold, weight: 700 },
    ],
    // A link can be deleted, so its picture must not outlive it for long.
    headers: { 'Cache-Control': 'public, max-age=3600' },
  });
}

function readFont(weight: number): Promise<Buffer> {
  return readFile(path.join(FONTS, `jetbrains-mono-latin-${weight}-normal.woff`));
}
