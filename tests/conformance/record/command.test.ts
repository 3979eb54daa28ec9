import { expect, it, vi } from 'vitest';
import { runCommand } from './command';

it('says that nothing was recorded where no case has the name, and ends with an error', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await runCommand(['--case', 'no-case-has-this-name'])).toBe(1);
  expect(said).toHaveBeenCalledExactlyOnceWith(
    'Nothing was recorded: 0 cases have that name, and none is about such a version and mode',
  );
});
