import { expect, test } from 'vitest';
import { WebSocket } from './web-socket';

test('a socket errs and closes, and says why', async () => {
  const socket = new WebSocket('wss://example.com/feed');
  const events: Event[] = [];
  socket.onerror = (event) => events.push(event);
  const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
  expect(() => socket.send()).toThrow('WebSocket is not open: readyState 0 (CONNECTING)');
  expect(await closed).toMatchObject({ type: 'close', code: 1006, wasClean: false });
  expect(events).toMatchObject([
    { type: 'error', message: 'The playground opens no WebSockets: wss://example.com/feed was not connected.' },
  ]);
  expect(socket.readyState).toBe(Object.getOwnPropertyDescriptor(WebSocket, 'CLOSED')?.value);
});

test('a wrong address is refused at once', () => {
  expect(() => new WebSocket('ftp://example.com')).toThrow('Invalid URL: ftp://example.com/');
  expect(() => new WebSocket('nowhere')).toThrow(TypeError);
});
