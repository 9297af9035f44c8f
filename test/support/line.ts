import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The line to a server on this machine, which may go dumb as behind a firewall that forgot it. */
export interface Line {
  /** `redis://`, to the server. */
  readonly url: string;
  /** What is connected stays connected and says nothing more; who connects anew is heard. */
  fallSilent(): void;
  end(): void;
}

export async function startLine(port: number): Promise<Line> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const one of [near, far]) {
      sockets.add(one);
      one.on('error', () => undefined).on('close', () => sockets.delete(one));
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fallSilent() {
      for (const one of sockets) one.unpipe().pause();
    },
    end() {
      server.close();
      for (const one of sockets) one.destroy();
    },
  };
}
