import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { defineDriver } from 'unstorage';

/**
 * An unstorage driver that keeps everything in one SQLite file. What `setItem` resolved for is on the disk: it is there
 * after the process was killed and after the power failed.
 */
export const sqliteDriver = defineDriver((options: { file: string }) => {
  let opened: Promise<Client> | undefined;
  const open = () => {
    opened ??= openDatabase(options.file).catch((error: unknown) => {
      // The next call tries again: a full disk or a missing folder can be mended meanwhile.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const run = async (sql: string, ...args: string[]) => (await open()).execute({ sql, args });
  return {
    name: 'sqlite',
    options,
    hasItem: async (key) => (await run('SELECT 1 FROM items WHERE key = ?', key)).rows.length > 0,
    getItem: async (key) => (await run('SELECT value FROM items WHERE key = ?', key)).rows[0]?.['value'] ?? null,
    setItem: async (key, value) => {
      await run('INSERT INTO items VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, value);
    },
    removeItem: async (key) => {
      await run('DELETE FROM items WHERE key = ?', key);
    },
    getKeys: async () => (await run('SELECT key FROM items')).rows.map((row) => row['key'] as string),
    dispose: async () => {
      if (opened) (await opened).close();
    },
  };
});

async function openDatabase(file: string): Promise<Client> {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const client = createClient({ url: `file:${path.resolve(file)}` });
  // Several processes may serve one file; a reader never waits in WAL mode, a writer waits for the other.
  await client.execute('PRAGMA busy_timeout = 5000');
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  await client.execute('CREATE TABLE IF NOT EXISTS items (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
  return client;
}
