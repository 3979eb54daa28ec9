export interface Todo {
  id: number;
  text: string;
  done: boolean;
}

// Module state: alive as long as the server. A database goes here.
export const todos: Todo[] = [
  { id: 1, text: 'Learn route handlers', done: true },
  { id: 2, text: 'Build an API', done: false },
];

export function addTodo(text: string): Todo {
  const id = Math.max(0, ...todos.map((todo) => todo.id)) + 1;
  const todo = { id, text, done: false };
  todos.push(todo);
  return todo;
}
