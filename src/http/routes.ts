import type { z } from 'zod';
import type { RefusalCode } from './reply.js';
import { schemas } from './schemas.js';

/** One operation of the public API: what it accepts, what it answers. Validation and the OpenAPI document both come from it. */
export interface RouteSpec {
  readonly method: 'get' | 'post' | 'put';
  /** `{name}` marks a parameter. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  /** `token` = the bearer token of the conversation in the path; `service_key` = the key of the service in the path (`api_key:`). */
  readonly auth: 'none' | 'token' | 'service_key';
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  /** `binary` = the raw bytes of a file. */
  readonly takes: 'nothing' | 'json' | 'binary';
  readonly status: 200 | 201 | 202;
  /** A second good answer, of the same shape. */
  readonly also?: 201;
  /** Content type of the good answer → schema name, or null for what is not JSON. */
  readonly answers: { readonly [contentType: string]: keyof typeof schemas | null };
  readonly headers?: { readonly [name: string]: string };
  readonly refusals: readonly RefusalCode[];
}

const none = schemas.Nothing;
const tokenRefusals = ['missing_token', 'origin_not_allowed', 'not_found', 'too_many_requests', 'unavailable'] as const;
const jsonRefusals = [
  'malformed_json',
  'invalid_request',
  'invalid_field',
  'body_too_large',
  'not_json',
  'encoding_not_supported',
] as const;
const takingRefusals = ['draining', 'overloaded'] as const;

/** Every operation of the public API. A handler for each is demanded by the compiler; the document by a test. */
export const routes = {
  listBots: {
    method: 'get',
    path: '/api/v1/bots',
    summary: 'The bots of this server',
    tag: 'Bots',
    auth: 'none',
    query: none,
    body: none,
    takes: 'nothing',
    status: 200,
    answers: { 'application/json': 'Bots' },
    refusals: ['too_many_requests'],
  },
  openConversation: {
    method: 'post',
    path: '/api/v1/bots/{bot}/conversations',
    summary: 'Open a conversation; the bot greets',
    tag: 'Conversations',
    auth: 'none',
    query: none,
    body: schemas.NewConversation,
    takes: 'json',
    status: 201,
    answers: { 'application/json': 'Conversation' },
    refusals: [
      ...jsonRefusals,
      ...takingRefusals,
      'origin_not_allowed',
      'unknown_bot',
      'too_many_requests',
      'unavailable',
    ],
  },
  sendMessage: {
    method: 'post',
    path: '/api/v1/conversations/{conversation}/messages',
    summary: 'Send a text or a choice; safe to repeat with the same id',
    tag: 'Conversations',
    auth: 'token',
    query: none,
    body: schemas.NewMessage,
    takes: 'json',
    status: 202,
    answers: { 'application/json': 'Received' },
    refusals: [
      ...jsonRefusals,
      ...takingRefusals,
      ...tokenRefusals,
      'empty_message',
      'text_or_choice',
      'message_too_long',
      'conversation_ended',
      'unknown_bot',
    ],
  },
  readEvents: {
    method: 'get',
    path: '/api/v1/conversations/{conversation}/events',
    summary: 'Read events: a stream for `Accept: text/event-stream` (resumes after `Last-Event-ID`), JSON otherwise',
    tag: 'Conversations',
    auth: 'token',
    query: schemas.EventsQuery,
    body: none,
    takes: 'nothing',
    status: 200,
    answers: { 'application/json': 'Events', 'text/event-stream': null },
    headers: { 'Last-Event-ID': 'Streams only: `seq` of the last event received; goes before `after`.' },
    refusals: [...tokenRefusals, 'invalid_field', 'overloaded'],
  },
  sendFile: {
    method: 'post',
    path: '/api/v1/conversations/{conversation}/files',
    summary: 'Send a photo or a PDF as the raw body, at most 10 MB; the type is found from the content',
    tag: 'Files',
    auth: 'token',
    query: schemas.UploadQuery,
    body: none,
    takes: 'binary',
    status: 202,
    answers: { 'application/json': 'ReceivedFile' },
    headers: { 'X-File-Name': 'Name of the file, percent-encoded UTF-8.' },
    refusals: [
      ...tokenRefusals,
      ...takingRefusals,
      'invalid_field',
      'empty_file',
      'file_too_large',
      'file_type_not_allowed',
      'file_damaged',
      'encoding_not_supported',
      'conversation_ended',
      'unknown_bot',
    ],
  },
  readFile: {
    method: 'get',
    path: '/api/v1/conversations/{conversation}/files/{file}',
    summary: 'A file of the conversation, as an attachment',
    tag: 'Files',
    auth: 'token',
    query: none,
    body: none,
    takes: 'nothing',
    status: 200,
    answers: { 'application/octet-stream': null },
    refusals: tokenRefusals,
  },
  endConversation: {
    method: 'post',
    path: '/api/v1/conversations/{conversation}/end',
    summary: 'End the conversation',
    tag: 'Conversations',
    auth: 'token',
    query: none,
    body: none,
    takes: 'nothing',
    status: 202,
    answers: { 'application/json': 'Received' },
    refusals: [...tokenRefusals, ...takingRefusals],
  },
  putCase: {
    method: 'put',
    path: '/api/v1/services/{bot}/{service}/cases/{reference}',
    summary: "Create or update a case, from the agency's own system; safe to repeat",
    tag: 'Services',
    auth: 'service_key',
    query: none,
    body: schemas.NewCase,
    takes: 'json',
    status: 200,
    also: 201,
    answers: { 'application/json': 'KeptCase' },
    headers: {
      'Idempotency-Key': 'Of your choice, 1 to 200 visible ASCII characters: the same key is carried out once.',
    },
    refusals: [
      ...jsonRefusals,
      ...takingRefusals,
      'invalid_case',
      'wrong_service_key',
      'unknown_service',
      'idempotency_key_reused',
      'too_many_requests',
      'unavailable',
    ],
  },
  readDocument: {
    method: 'get',
    path: '/api/v1/openapi.json',
    summary: 'This document',
    tag: 'Bots',
    auth: 'none',
    query: none,
    body: none,
    takes: 'nothing',
    status: 200,
    answers: { 'application/json': null },
    refusals: ['too_many_requests'],
  },
  readCalendar: {
    method: 'get',
    path: '/calendar/{token}.ics',
    summary: 'An appointment as a calendar file, under an address no one can guess',
    tag: 'Files',
    auth: 'none',
    query: none,
    body: none,
    takes: 'nothing',
    status: 200,
    answers: { 'text/calendar': null },
    refusals: ['not_found', 'too_many_requests', 'unavailable'],
  },
} as const satisfies { readonly [operation: string]: RouteSpec };
export type Operation = keyof typeof routes;
