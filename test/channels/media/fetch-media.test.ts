import { afterEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import { fetchMedia, type FetchedMedia, type MediaRules } from '../../../src/channels/media/fetch-media.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    if ('closeAllConnections' in server) (server as { closeAllConnections(): void }).closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const serve = (answer: RequestListener): Promise<string> => listen(createServer(answer));
const serveHttp = async (
  answer: (request: IncomingMessage) => { readonly status?: number; readonly headers?: object; readonly body?: Buffer },
): Promise<{ readonly host: string; readonly asked: IncomingMessage[] }> => {
  const asked: IncomingMessage[] = [];
  const host = await serve((request, response) => {
    asked.push(request);
    const { status = 200, headers = {}, body = png } = answer(request);
    response.writeHead(status, { ...headers }).end(body);
  });
  return { host, asked };
};

const rules: MediaRules = { limitBytes: 64 * 1024, timeoutMs: 10_000 };
const fetched = (host: string, more: Partial<MediaRules> = {}, path = '/a'): Promise<FetchedMedia> =>
  fetchMedia({ url: `http://${host}${path}` }, { ...rules, allow: [host], ...more });
const reason = async (answer: Promise<FetchedMedia>): Promise<string> => {
  const came = await answer;
  return came.type === 'fetched' ? came.mime : `${came.type} ${came.reason}`;
};

describe('What a resident sent is fetched', () => {
  test('with its type by content, from the place the platform told', async () => {
    const { host, asked } = await serveHttp(() => ({ headers: { 'content-type': 'text/html' } }));
    const place = { url: `http://${host}/a?b=1`, headers: { authorization: 'Bearer t' } };
    expect(await fetchMedia(place, { ...rules, allow: [host] })).toEqual({
      type: 'fetched',
      bytes: png,
      mime: 'image/png',
    });
    expect(asked.map(({ url, headers }) => [url, headers.authorization, headers['accept-encoding']])).toEqual([
      ['/a?b=1', 'Bearer t', 'identity'],
    ]);
  });

  test('whole, where the platform says what its sum is', async () => {
    const { host } = await serveHttp(() => ({}));
    const sum = createHash('sha256').update(png);
    const [hex, base64] = [sum.copy().digest('hex'), sum.digest('base64')];
    expect(await reason(fetched(host, { sha256: hex }))).toBe('image/png');
    expect(await reason(fetched(host, { sha256: base64 }))).toBe('image/png');
    expect(await reason(fetched(host, { sha256: base64.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }))).toBe(
      'retry checksum',
    );
    expect(await reason(fetched(host, { sha256: '4654+8g=' }))).toBe('image/png');
  });

  test.each([
    [404, 'gone status'],
    [410, 'gone status'],
    [403, 'gone status'],
    [429, 'retry status'],
    [503, 'retry status'],
    [204, 'refused status'],
    [304, 'refused status'],
  ])('or not: an answer %i is “%s”', async (status, wanted) => {
    const { host } = await serveHttp(() => ({ status, body: Buffer.of() }));
    expect(await reason(fetched(host))).toBe(wanted);
  });

  test('later, when the token was refused or nobody answers', async () => {
    const { host } = await serveHttp(() => ({ status: 401 }));
    const place = { url: `http://${host}/`, headers: { authorization: 'Bearer old' } };
    expect(await reason(fetchMedia(place, { ...rules, allow: [host] }))).toBe('retry status');
    const closed = await listen(createServer());
    await new Promise((done) => servers.pop()?.close(done));
    expect(await reason(fetched(closed))).toBe('retry unreachable');
  });
});

describe('Nothing within our own network is reached', () => {
  test.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://10.0.0.7/',
    'https://172.16.3.4/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a00:7]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://0.0.0.0/',
  ])('%s', async (url) => {
    expect(await reason(fetchMedia({ url }, rules))).toBe('refused private_address');
  });

  test.each([
    'http://example.com/a.png',
    'https://example.com:8443/a.png',
    'https://user:word@example.com/a.png',
    'https://user@example.com/a.png',
    'ftp://example.com/a.png',
    'file:///etc/passwd',
    'nonsense',
  ])('%s is no place for a platform’s files', async (url) => {
    const resolve = (): never => {
      throw new Error('nobody asks for its address');
    };
    expect(await reason(fetchMedia({ url }, { ...rules, resolve }))).toBe('refused address');
  });

  test('a name with one private address among public ones is not connected to', async () => {
    const resolve = () =>
      Promise.resolve([
        { address: '93.184.216.34', family: 4 },
        { address: '10.0.0.7', family: 4 },
      ]);
    expect(await reason(fetchMedia({ url: 'https://files.example/a' }, { ...rules, resolve }))).toBe(
      'refused private_address',
    );
  });

  test('a name is looked up once, and the connection goes to what was checked', async () => {
    const { host, asked } = await serveHttp(() => ({}));
    const named = `files.example:${host.split(':')[1] ?? ''}`;
    let lookups = 0;
    const resolve = () => {
      lookups += 1;
      return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    };
    // The name exists nowhere: whoever looked it up again would not arrive.
    expect(await reason(fetched(named, { resolve }))).toBe('image/png');
    expect([lookups, asked[0]?.headers.host]).toEqual([1, named]);
  });

  test.each(['https://127.0.0.1/', 'https://169.254.169.254/latest/meta-data/', 'https://[::ffff:7f00:1]/'])(
    'not by a redirect to %s',
    async (location) => {
      const { host, asked } = await serveHttp(() => ({ status: 302, headers: { location } }));
      expect(await reason(fetched(host))).toBe('refused private_address');
      expect(asked).toHaveLength(1);
    },
  );

  test('nor by one to a server here that is not the operator’s own', async () => {
    const inner = await serveHttp(() => ({}));
    const { host } = await serveHttp(() => ({ status: 302, headers: { location: `http://${inner.host}/` } }));
    expect(await reason(fetched(host))).toBe('refused address');
    expect(inner.asked).toEqual([]);
  });

  test('a redirect is followed three times; the token stays with the host it is for', async () => {
    const store = await serveHttp(() => ({}));
    const { host, asked } = await serveHttp(({ url }) =>
      url === '/a'
        ? { status: 302, headers: { location: '/b' } }
        : { status: 307, headers: { location: `http://${store.host}/c` } },
    );
    const place = { url: `http://${host}/a`, headers: { authorization: 'Bearer t' } };
    expect(await reason(fetchMedia(place, { ...rules, allow: [host, store.host] }))).toBe('image/png');
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer t', 'Bearer t']);
    expect(store.asked.map(({ headers }) => headers.authorization)).toEqual([undefined]);

    const round = await serveHttp(() => ({ status: 302, headers: { location: '/again' } }));
    expect(await reason(fetched(round.host))).toBe('refused redirects');
    expect(round.asked).toHaveLength(4);
  });
});

describe('A server that means harm takes neither memory nor time', () => {
  test('an endless body ends at the limit, and so does the connection', async () => {
    let left: Promise<unknown> | undefined;
    const host = await serve((request, response) => {
      left = once(response, 'close');
      const more = (): void => {
        while (response.write(Buffer.alloc(16 * 1024)));
      };
      response.on('drain', more);
      more();
    });
    expect(await reason(fetched(host))).toBe('refused large');
    await left;
  });

  test('a large body that is announced is not begun', async () => {
    const { host } = await serveHttp(() => ({ headers: { 'content-length': '999999999' }, body: Buffer.of() }));
    expect(await reason(fetched(host))).toBe('refused large');
  });

  test('a length that lies gives no half picture', async () => {
    const raw = (head: string, body: Buffer): Promise<string> =>
      listen(
        createSocketServer((socket) => {
          socket
            .on('error', () => undefined)
            .resume()
            .end(Buffer.concat([Buffer.from(head), body]));
        }),
      );
    const longer = await raw(`HTTP/1.1 200 OK\r\ncontent-length: ${png.length + 50}\r\n\r\n`, png);
    expect(await reason(fetched(longer))).toBe('retry unreachable');
    const shorter = await raw('HTTP/1.1 200 OK\r\ncontent-length: 4\r\nconnection: close\r\n\r\n', png);
    expect(await reason(fetched(shorter))).toBe('retry unreachable');
  });

  test('a drip ends with the time, and so does a name that is never found', async () => {
    const drips: NodeJS.Timeout[] = [];
    const host = await serve((request, response) => {
      const drip = setInterval(() => response.write('x'), 10);
      drips.push(drip);
      response.on('close', () => clearInterval(drip));
    });
    expect(await reason(fetched(host, { timeoutMs: 200 }))).toBe('retry time');
    drips.forEach(clearInterval);
    const never = (): Promise<never> => new Promise(() => undefined);
    expect(await reason(fetched(host, { timeoutMs: 50, resolve: never }, '/a'))).toBe('retry time');
    const named = { ...rules, timeoutMs: 50, resolve: never };
    expect(await reason(fetchMedia({ url: 'https://files.example/' }, named))).toBe('retry time');
  });

  test('what is packed is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(4 * 1024 * 1024));
    const { host } = await serveHttp(() => ({ headers: { 'content-encoding': 'gzip' }, body: bomb }));
    expect(await reason(fetched(host))).toBe('refused packed');
    const unnamed = await serveHttp(() => ({ body: bomb }));
    expect(await reason(fetched(unnamed.host))).toBe('refused kind');
  });

  test.each([
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing that runs', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', Buffer.from('MZ\0\0')],
    ['an archive', Buffer.from('PK\x03\x04')],
  ])('%s that is called a picture is none', async (_, body) => {
    const { host } = await serveHttp(() => ({ headers: { 'content-type': 'image/png' }, body }));
    expect(await reason(fetched(host))).toBe('refused kind');
  });

  test('nothing at all, or a picture where only a PDF is taken, is refused', async () => {
    const { host } = await serveHttp(({ url }) => (url === '/empty' ? { body: Buffer.of() } : {}));
    expect(await reason(fetched(host, {}, '/empty'))).toBe('refused empty');
    expect(await reason(fetched(host, { types: ['application/pdf'] }))).toBe('refused kind');
  });
});
