export interface User {
  id: number;
  name: string;
}

export const users: User[] = [{ id: 1, name: 'Ada' }];
