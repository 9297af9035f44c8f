// The way to a server on this machine, as long as to another one: what it answers comes so many milliseconds later.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** `url`: of the server, scheme and port. */
export async function lineTo(url, ms) {
  const { protocol, port } = new URL(url);
  const sockets = new Set();
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: Number(port), host: '127.0.0.1', noDelay: true });
    near.pipe(far);
    // Timers of one length end in the order in which they began.
    far.on('data', (chunk) => void setTimeout(() => near.write(chunk), ms));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      sockets.add(one);
      one.on('error', () => undefined).on('close', () => void (sockets.delete(one), other.destroy()));
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `${protocol}//127.0.0.1:${server.address().port}`,
    async close() {
      server.close();
      for (const one of sockets) one.destroy();
    },
  };
}
