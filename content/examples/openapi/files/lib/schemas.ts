import { z } from 'zod';

export const NewUser = z
  .object({
    name: z.string().min(1).meta({ description: 'How the user is called', example: 'Ada' }),
    email: z.email().meta({ example: 'ada@example.com' }),
  })
  .meta({ id: 'NewUser' });

export const User = NewUser.extend({ id: z.number().int() }).meta({ id: 'User' });
