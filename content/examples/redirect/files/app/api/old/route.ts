import { redirect } from 'next/navigation';

export function GET() {
  redirect('/api/new');
}

// 307 keeps method and body: the order is not lost on the way.
export function POST() {
  redirect('/api/new');
}
