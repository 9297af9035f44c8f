import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Express } from 'express';
import { expressPath } from '../../src/http/mount-api.js';
import { openApiDocument } from '../../src/http/openapi.js';
import { refusals } from '../../src/http/reply.js';
import { createHttpApp } from '../../src/http/server.js';
import { directoryEdge, permit } from './directory-edge.js';
import { phoneJpeg } from './pictures.js';
import { startEdge, texts, type Edge } from './edge.js';

interface Document {
  readonly paths: { readonly [path: string]: { readonly [method: string]: DocumentedOperation } };
  readonly components: {
    readonly schemas: { readonly [name: string]: object };
    readonly securitySchemes: { readonly [name: string]: object };
  };
}
interface DocumentedOperation {
  readonly operationId: string;
  readonly security: readonly { readonly [scheme: string]: readonly string[] }[];
  readonly responses: {
    readonly [status: string]: { readonly content: { readonly [type: string]: { readonly schema: object } } };
  };
}

const document = openApiDocument('') as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** What express really serves under /api and /calendar. */
function served(app: Express): readonly string[] {
  return app.router.stack.flatMap(({ route }) => {
    if (!route || !/^\/(?:api|calendar)\//.test(route.path)) return [];
    const methods = new Set(route.stack.flatMap((layer) => (layer.method ? [layer.method] : [])));
    return [...methods].map((method) => `${method} ${route.path}`);
  });
}

describe('The document and the server say the same', () => {
  let edge: Edge;
  beforeEach(async () => {
    edge = await startEdge();
  });
  afterEach(() => edge.close());

  test('every route is documented and every documented route is served', () => {
    const documented = operations.map(({ path, method }) => `${method} ${expressPath(path)}`);
    expect(new Set(documented)).toEqual(new Set(served(createHttpApp(edge.deps))));
  });

  test('it is served, is OpenAPI 3.1, names every operation once, and every reference leads somewhere', async () => {
    const response = await edge.call('/api/v1/openapi.json');
    expect(await response.json()).toEqual(document);
    expect(document).toMatchObject({ openapi: '3.1.0' });
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, name = ''] of JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      expect(document.components.schemas).toHaveProperty(name);
    }
  });

  test('who may call is said of every operation, and each way has its own scheme', () => {
    const schemes = Object.keys(document.components.securitySchemes);
    const used = operations.flatMap(({ operation }) => operation.security.flatMap((one) => Object.keys(one)));
    expect(new Set(used)).toEqual(new Set(schemes));
    const put = operations.find(({ operation }) => operation.operationId === 'putCase')?.operation;
    expect(put?.security).toEqual([{ serviceKey: [] }]);
    expect(document.components.schemas['NewCase']).toMatchObject({ required: ['service', 'updated'] });
  });

  test('real answers have the documented shapes, good ones and refusals', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema(document, 'doc');
    const checked = new Set<string>();
    const check = async (operationId: string, response: Response): Promise<unknown> => {
      const found = operations.find(({ operation }) => operation.operationId === operationId);
      const documented = found?.operation.responses[String(response.status)];
      expect([operationId, response.status, Boolean(documented)]).toEqual([operationId, response.status, true]);
      const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
      expect([operationId, Object.keys(documented?.content ?? {})]).toEqual([
        operationId,
        expect.arrayContaining([type]),
      ]);
      checked.add(`${operationId} ${response.status}`);
      if (type !== 'application/json') return response.text();
      const body: unknown = await response.json();
      const schema = JSON.parse(
        JSON.stringify(documented?.content[type]?.schema).replaceAll('"#/', '"doc#/'),
      ) as object;
      const validate = ajv.compile(closed(schema, document));
      expect([operationId, validate(body), validate.errors]).toEqual([operationId, true, null]);
      return body;
    };
    const at = (chat: { conversation: string }, what: string) => `/api/v1/conversations/${chat.conversation}/${what}`;

    await check('listBots', await edge.call('/api/v1/bots'));
    await check('readDocument', await edge.call('/api/v1/openapi.json'));
    const opened = await check(
      'openConversation',
      await edge.call('/api/v1/bots/hello/conversations', { json: { locale: 'en' } }),
    );
    const chat = opened as { conversation: string; token: string };
    const { token } = chat;
    await check('openConversation', await edge.call('/api/v1/bots/nobody/conversations', { json: {} }));
    await edge.answerAll(() => ({
      text: 'Hi',
      choices: [
        { id: 'k', label: 'Trash' },
        { id: 'l', label: 'Site', url: 'https://x.example' },
      ],
    }));
    await check('sendMessage', await edge.call(at(chat, 'messages'), { token, json: { id: '1', text: 'x' } }));
    await check(
      'sendMessage',
      await edge.call(at(chat, 'messages'), { token, json: { id: '2', text: 'x'.repeat(2001) } }),
    );
    await check('sendMessage', await edge.call(at(chat, 'messages'), { json: { id: '2', text: 'x' } }));
    await check(
      'sendMessage',
      await edge.call(at(chat, 'messages'), { token: 'A'.repeat(43), json: { id: '2', text: 'x' } }),
    );
    await check('sendMessage', await edge.call(at(chat, 'messages'), { token, json: { id: 2 } }));
    await check('sendMessage', await edge.call(at(chat, 'messages'), { token, method: 'POST', body: 'x' }));
    const sent = await edge.call(at(chat, 'files'), { token, method: 'POST', body: Buffer.from(phoneJpeg()) });
    const { file } = (await check('sendFile', sent)) as { file: { id: string } };
    await check('sendFile', await edge.call(at(chat, 'files'), { token, method: 'POST', body: Buffer.from('x') }));
    await check('sendFile', await edge.call(at(chat, 'files'), { token, method: 'POST' }));
    await edge.answerAll();
    await check('readEvents', await edge.call(at(chat, 'events'), { token }));
    await check('readEvents', await edge.call(`${at(chat, 'events')}?after=99`, { token }));
    await check('readEvents', await edge.call(`${at(chat, 'events')}?after=x`, { token }));
    const read = await edge.call(at(chat, `files/${file.id}`), { token });
    expect(read.status).toBe(200);
    await check('readFile', await edge.call(at(chat, 'files/nope'), { token }));
    await check('readCalendar', await edge.call('/calendar/nope.ics'));
    await edge.store.records.write([
      { type: 'insert', kind: 'ics', key: 't', value: { text: 'BEGIN:VCALENDAR', name: 'x' } },
    ]);
    await check('readCalendar', await edge.call('/calendar/t.ics'));
    const cases = await directoryEdge();
    const path = '/api/v1/services/rivermont/cases/cases/RC-3001';
    await check('putCase', await cases.put(path, permit, { headers: { 'Idempotency-Key': 'k' } }));
    await check('putCase', await cases.put(path, permit));
    await check('putCase', await cases.put(path, { ...permit, zip: '1' }));
    await check('putCase', await cases.put(path, permit, { authorization: 'Bearer wrong' }));
    await check('putCase', await cases.put(path.replace('cases', 'nothing'), permit));
    await check('putCase', await cases.put(path, { ...permit, zip: '61991' }, { headers: { 'Idempotency-Key': 'k' } }));
    await cases.close();
    await check('endConversation', await edge.call(at(chat, 'end'), { token, method: 'POST' }));
    await edge.answerAll();
    await check('sendMessage', await edge.call(at(chat, 'messages'), { token, json: { id: '9', text: 'x' } }));
    const unchecked = operations.filter(
      ({ operation }) => ![...checked].some((line) => line.startsWith(`${operation.operationId} `)),
    );
    expect(unchecked).toEqual([]);
  });

  test('every refusal has a sentence in every language, and none is missing its placeholders', () => {
    const values = { field: 'text', length: 3000, limit: 2000, megabytes: 10, seconds: 30 };
    for (const code of Object.keys(refusals)) {
      for (const locale of ['en', 'es']) {
        const sentence = texts.text(`http:refusals.${code}`, locale, values);
        expect(sentence).not.toContain('refusals');
        expect(sentence).not.toMatch(/[{}]/);
      }
      expect(texts.text(`http:refusals.${code}`, 'es', values)).not.toBe(
        texts.text(`http:refusals.${code}`, 'en', values),
      );
    }
  });
});

/** The schema with nothing allowed beyond what it names: an undocumented field fails the test. */
function closed(schema: object, whole: Document): object {
  const ref = (schema as { $ref?: string }).$ref?.split('/').at(-1);
  return ref ? { ...whole.components.schemas[ref], unevaluatedProperties: false } : schema;
}
