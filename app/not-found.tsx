import type { Metadata } from 'next';
import { MessagePage } from '@/components/share/MessagePage';

export const metadata: Metadata = { title: 'No such page · Route Handler Playground' };

export default function NotFound() {
  return <MessagePage title="There is no such page">The address was mistyped, or what it led to is gone.</MessagePage>;
}
