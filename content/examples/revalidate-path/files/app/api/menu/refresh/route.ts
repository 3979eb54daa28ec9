import { revalidatePath } from 'next/cache';

// In a real project: check who is asking.
export function POST() {
  revalidatePath('/api/menu');
  return Response.json({ revalidated: '/api/menu' });
}
