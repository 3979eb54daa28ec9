import type { HostAnswer, ServerAsk } from '../protocol';
import type { Post } from './host-port';

type AnswerTo<Ask extends ServerAsk> = Extract<HostAnswer, { type: `${Ask['type']}-response` }>;

interface Waiting {
  resolve: (answer: HostAnswer) => void;
  reject: (reason: unknown) => void;
}

const waiting = new Map<number, Waiting>();
let post: Post | undefined;
let lastId = 0;

/** Sets what posts to the host. */
export function setHost(newPost: Post): void {
  post = newPost;
}

/** Asks the host something. Rejects with an Error that says why it has no answer, or with the signal's reason. */
export function askHost<Ask extends ServerAsk>(
  createAsk: (id: number) => Ask,
  signal?: AbortSignal,
): Promise<AnswerTo<Ask>> {
  return new Promise<AnswerTo<Ask>>((resolve, reject) => {
    if (!post) return reject(new Error('Failed to ask the host: the server is connected to none'));
    const id = ++lastId;
    // The host answers an ask as its type says.
    waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
    signal?.addEventListener('abort', () => {
      if (waiting.delete(id)) post?.({ type: 'ask-abort', id });
      reject(signal.reason);
    });
    post(createAsk(id));
  });
}

/** To be given the host's answers. */
export function receiveAnswer(answer: HostAnswer): void {
  const asked = waiting.get(answer.id);
  waiting.delete(answer.id);
  if ('message' in answer) asked?.reject(new Error(answer.message));
  else asked?.resolve(answer);
}
