import type { Cluster, Redis } from 'ioredis';
import { connectRedis } from '../links/redis-connection';
import type { ShowState, ShowStates } from './show-states';

/** Keeps the newest and tells all servers of it, in one step. */
const PUT = `
local count = tonumber(redis.call('HGET', KEYS[1], 'count') or '0')
if count >= tonumber(ARGV[1]) then return count end
redis.call('HSET', KEYS[1], 'count', ARGV[1], 'message', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('PUBLISH', KEYS[1], ARGV[1] .. ' ' .. ARGV[2])
return tonumber(ARGV[1])`;

const TAKE = `
local state = redis.call('HMGET', KEYS[1], 'count', 'message')
redis.call('DEL', KEYS[1])
return state`;

/** States for any number of servers on one Redis. */
export function createRedisStates(url: string, ttlMs: number): ShowStates {
  const client = connectRedis(url, 'shows');
  const listeners = new Map<string, (state: ShowState) => void>();
  let subscriber: Redis | Cluster | undefined;
  const get = async (id: string) => {
    const { count, message } = await client.hgetall(redisKey(id));
    return count !== undefined && message !== undefined ? { count: Number(count), message } : null;
  };
  const openSubscriber = () => {
    const opened = connectRedis(url, 'shows');
    opened.on('message', (channel: string, text: string) => {
      const space = text.indexOf(' ');
      listeners.get(channel)?.({ count: Number(text.slice(0, space)), message: text.slice(space + 1) });
    });
    // What was told while the connection was lost is asked for.
    opened.on('ready', () => {
      for (const [channel, listener] of listeners) {
        const state = opened.subscribe(channel).then(() => get(channel.slice(PREFIX.length)));
        void state.then((newest) => newest && listener(newest)).catch(() => {});
      }
    });
    return opened;
  };
  return {
    get,
    put: async (id, { count, message }) => Number(await client.eval(PUT, 1, redisKey(id), count, message, ttlMs)),
    take: async (id) => {
      const [count, message] = (await client.eval(TAKE, 1, redisKey(id))) as (string | null)[];
      return count && message ? { count: Number(count), message } : null;
    },
    watch: async (id, listener) => {
      subscriber ??= openSubscriber();
      listeners.set(redisKey(id), listener);
      const undo = () => {
        listeners.delete(redisKey(id));
        subscriber?.unsubscribe(redisKey(id)).catch(() => {});
      };
      await subscriber.subscribe(redisKey(id)).catch((error: unknown) => {
        undo();
        throw error;
      });
      return undo;
    },
  };
}

const PREFIX = 'follow:';

function redisKey(id: string): string {
  return `${PREFIX}${id}`;
}
