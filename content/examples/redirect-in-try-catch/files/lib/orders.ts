export async function findOrder(id: string | null): Promise<{ id: string; moved: boolean }> {
  await Promise.resolve();
  if (id === 'bad') throw new Error('The database is down');
  return { id: id ?? '', moved: id === 'old' };
}
