export interface Comment {
  id: string;
  author: string;
  text: string;
  createdAt: string;
}

/** What a client may send. */
export type CommentInput = Pick<Comment, 'author' | 'text'>;

// Module state lives as long as the server does: use a database for anything you want to keep.
const comments = new Map<string, Comment>();
let lastId = 0;

addComment({ author: 'Ada', text: 'Route handlers are just functions.' });
addComment({ author: 'Grace', text: 'Request in, Response out.' });

export function listComments(): Comment[] {
  return [...comments.values()];
}

export function findComment(id: string): Comment | undefined {
  return comments.get(id);
}

export function addComment(input: CommentInput): Comment {
  const comment = { id: String(++lastId), ...input, createdAt: new Date().toISOString() };
  comments.set(comment.id, comment);
  return comment;
}

export function updateComment(id: string, change: Partial<CommentInput>): Comment | undefined {
  const comment = comments.get(id);
  if (!comment) return undefined;
  const updated = { ...comment, ...change };
  comments.set(id, updated);
  return updated;
}

export function removeComment(id: string): boolean {
  return comments.delete(id);
}

/** Reads a client's JSON: what is right of it, and a message for each field that is not. */
export function readInput(body: unknown): { input: Partial<CommentInput>; problems: Record<string, string> } {
  const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const input: Partial<CommentInput> = {};
  const problems: Record<string, string> = {};
  for (const name of ['author', 'text'] as const) {
    const value = fields[name];
    if (typeof value === 'string' && value.trim() !== '') input[name] = value.trim();
    else if (value !== undefined) problems[name] = 'must be a text that is not empty';
  }
  return { input, problems };
}
