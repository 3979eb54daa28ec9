/** Reads a variable, and says its name when it is missing. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name} in .env.local.`);
  return value;
}
