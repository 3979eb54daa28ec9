import type { ShowState, ShowStates } from './show-states';

/** A state as it is sent to every reader: an event of a stream. */
export interface Frame {
  count: number;
  bytes: Uint8Array;
}

/** The readers of all shows on this server. */
export interface Audience {
  /** Whether there is room for one more of that client. */
  roomFor(client: string): 'free' | 'client-full' | 'full';
  /** Hears of the newest state, now and whenever there is a newer one. Rejects where the store does not answer. @returns its undo */
  join(id: string, client: string, listener: (frame: Frame) => void): Promise<() => void>;
}

interface Room {
  listeners: Set<(frame: Frame) => void>;
  newest: Frame | null;
  /** Resolves when the newest state is there. */
  opened: Promise<void>;
  close: () => void;
}

/** @param most how many readers there may be at a time; half of them from one client, for that may be a whole room behind one router */
export function createAudience(states: ShowStates, most: number): Audience {
  const rooms = new Map<string, Room>();
  const each = new Map<string, number>();
  let count = 0;
  const countClient = (client: string, by: 1 | -1) => {
    count += by;
    const readers = (each.get(client) ?? 0) + by;
    if (readers > 0) each.set(client, readers);
    else each.delete(client);
  };
  const openRoom = (id: string): Room => {
    const room: Room = { listeners: new Set(), newest: null, opened: Promise.resolve(), close: () => rooms.delete(id) };
    const hear = (state: ShowState) => {
      if (state.count <= (room.newest?.count ?? 0)) return;
      room.newest = frameOf(state);
      for (const listener of room.listeners) listener(room.newest);
    };
    const open = async () => {
      const stop = await states.watch(id, hear);
      room.close = () => {
        rooms.delete(id);
        stop();
      };
      const state = await states.get(id);
      if (state) hear(state);
    };
    room.opened = open();
    rooms.set(id, room);
    return room;
  };
  return {
    roomFor: (client) => {
      if (count >= most) return 'full';
      return (each.get(client) ?? 0) < most / 2 ? 'free' : 'client-full';
    },
    join: async (id, client, listener) => {
      const room = rooms.get(id) ?? openRoom(id);
      // Before it is waited for: a room that somebody enters is not closed meanwhile.
      room.listeners.add(listener);
      countClient(client, 1);
      const leave = () => {
        if (!room.listeners.delete(listener)) return;
        countClient(client, -1);
        if (room.listeners.size === 0) room.close();
      };
      try {
        await room.opened;
      } catch (error) {
        leave();
        throw error;
      }
      if (room.newest) listener(room.newest);
      return leave;
    },
  };
}

const encoder = new TextEncoder();

function frameOf({ count, message }: ShowState): Frame {
  return { count, bytes: encoder.encode(`id: ${count}\ndata: ${message}\n\n`) };
}
