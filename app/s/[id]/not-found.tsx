import type { Metadata } from 'next';
import { MessagePage } from '@/components/share/MessagePage';

export const metadata: Metadata = { title: 'No such link · Route Handler Playground' };

export default function NotFound() {
  return (
    <MessagePage title="There is no such link">
      It was mistyped, deleted by whoever made it, or its time is over. Ask for it again, or for a link that carries the
      project itself: those never go away.
    </MessagePage>
  );
}
