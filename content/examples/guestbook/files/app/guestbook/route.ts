import { NextResponse } from 'next/server';
import { html } from '@/lib/html';

const entries = [{ name: 'Ada', text: 'First!' }];

export function GET() {
  const list = entries.map(({ name, text }) => html`<p><b>${name}</b>: ${text}</p>`).join('\n');
  const page = `<!doctype html><title>Guestbook</title><h1>Guestbook</h1>
${list}
<form method="post"><input name="name" placeholder="Name"><input name="text" placeholder="Text"><button>Sign</button></form>`;
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

export async function POST(request: Request) {
  const form = await request.formData();
  const [name, text] = [form.get('name'), form.get('text')];
  if (typeof name !== 'string' || typeof text !== 'string' || !name || !text) {
    return new Response('Name and text, please', { status: 400 });
  }
  entries.push({ name, text });
  return NextResponse.redirect(new URL('/guestbook', request.url), 303);
}
