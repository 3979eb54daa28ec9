/** One event as the protocol writes it; the blank line ends it. */
export function sseEvent({ event, id, data }: { event: string; id: number; data: unknown }): string {
  return `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}
