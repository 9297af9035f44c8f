import { z } from 'zod';
import type { Json } from '../model/json.js';
import { refusals, type RefusalCode } from './reply.js';
import { routes, type RouteSpec } from './routes.js';
import { schemas } from './schemas.js';

const documented = [
  'NewConversation',
  'Conversation',
  'NewMessage',
  'Received',
  'ReceivedFile',
  'Event',
  'Events',
  'Bots',
  'NewCase',
  'KeptCase',
  'Error',
] as const;

const security: { readonly [auth in RouteSpec['auth']]: Json } = {
  none: [],
  token: [{ conversationToken: [] }],
  service_key: [{ serviceKey: [] }],
};

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return rest as unknown as Json;
}

function parametersOf(route: RouteSpec): readonly Json[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = jsonSchema(route.query, 'input') as { readonly properties?: { readonly [name: string]: Json } };
  const inQuery = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
  const inHeader = Object.entries(route.headers ?? {}).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

function bodyOf(route: RouteSpec): { readonly [key: string]: Json } {
  if (route.takes === 'nothing') return {};
  if (route.takes === 'binary') {
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    };
  }
  const name = documented.find((candidate) => schemas[candidate] === route.body);
  const schema: Json = name ? { $ref: `#/components/schemas/${name}` } : jsonSchema(route.body, 'input');
  return {
    requestBody: { required: route.body !== schemas.NewConversation, content: { 'application/json': { schema } } },
  };
}

function responsesOf(route: RouteSpec): { readonly [status: string]: Json } {
  const content = Object.fromEntries(
    Object.entries(route.answers).map(([type, name]): [string, Json] => [
      type,
      {
        schema: name
          ? { $ref: `#/components/schemas/${name}` }
          : type === 'application/json'
            ? { type: 'object' }
            : { type: 'string' },
      },
    ]),
  );
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of [...route.refusals, 'internal' as const]) {
    byStatus.set(refusals[code], [...(byStatus.get(refusals[code]) ?? []), code]);
  }
  const refused = [...byStatus].map(([status, codes]): [string, Json] => [
    String(status),
    {
      description: codes.map((code) => `\`${code}\``).join(', '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      ...(status === 429 || status === 503
        ? { headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } } }
        : {}),
    },
  ]);
  const good = [route.status, ...(route.also ? [route.also] : [])].map((status): [string, Json] => [
    String(status),
    { description: status === 201 ? 'Created.' : 'As asked.', content },
  ]);
  return Object.fromEntries([...good, ...refused]);
}

/** The OpenAPI 3.1 document of the public API, made from the route table alone. `server` is where it is served; '' = here. */
export function openApiDocument(server: string): { readonly [key: string]: Json } {
  const paths: { [path: string]: { [method: string]: Json } } = {};
  for (const [operationId, route] of Object.entries(routes) as readonly [string, RouteSpec][]) {
    const path = (paths[route.path] ??= {});
    path[route.method] = {
      operationId,
      summary: route.summary,
      tags: [route.tag],
      security: security[route.auth],
      parameters: parametersOf(route),
      ...bodyOf(route),
      responses: responsesOf(route),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ventanilla',
      version: '1',
      description:
        'Open a conversation, send messages, read events; keep cases up to date. See docs/api.md and docs/services.md.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server || '/' }],
    paths,
    components: {
      securitySchemes: {
        conversationToken: { type: 'http', scheme: 'bearer', description: 'Given when the conversation is opened.' },
        serviceKey: { type: 'http', scheme: 'bearer', description: 'The `api_key` of the service in the bot file.' },
      },
      schemas: Object.fromEntries(
        documented.map((name) => [name, jsonSchema(schemas[name], name.startsWith('New') ? 'input' : 'output')]),
      ),
    },
  };
}
