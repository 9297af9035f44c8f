/** One message of a server-sent event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface SseMessage {
  readonly event: string;
  readonly data: string;
  readonly id: string | null;
}

/** A reader for `text/event-stream` that is fed pieces cut anywhere and gives the messages completed by each piece. */
export function createSseReader(): (piece: string) => readonly SseMessage[] {
  let rest = '';
  let event = '';
  let data: string[] = [];
  let id: string | null = null;
  return (piece) => {
    const messages: SseMessage[] = [];
    rest += piece;
    // A carriage return at the very end may be half of a line end: it waits for the next piece.
    const held = rest.endsWith('\r') ? '\r' : '';
    const lines = rest.slice(0, rest.length - held.length).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + held;
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) messages.push({ event: event || 'message', data: data.join('\n'), id });
        event = '';
        data = [];
        id = null;
        continue;
      }
      const colon = line.indexOf(':');
      if (colon === 0) continue;
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'data') data.push(value);
      else if (field === 'event') event = value;
      else if (field === 'id') id = value;
    }
    return messages;
  };
}
