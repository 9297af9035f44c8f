import { own } from '../model/json.js';
import { isDirectory, type DirectoryService } from '../services/directory/directory.js';
import type { HttpDeps } from './deps.js';
import { refuse, type Reply } from './reply.js';
import { storeCall } from './store-call.js';

/** A case as the agency's own system sends it. */
export interface PutCase {
  readonly bot: string;
  readonly service: string;
  readonly reference: string;
  readonly authorization: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly body: object;
}

/**
 * Hands a case to the directory service of a bot. A bot, a service, or a key that does not exist get one answer, so that nobody learns
 * from it which agencies have an API.
 */
export async function putCase(deps: Pick<HttpDeps, 'bots' | 'config' | 'clock'>, put: PutCase): Promise<Reply> {
  const service = own(deps.bots.get(put.bot)?.services ?? {}, put.service);
  if (!service || !isDirectory(service)) return refuse('unknown_service');
  const { status, body } = await storeCall(
    deps,
    service.handleUpsert({
      key: /^bearer +(\S.*)$/i.exec(put.authorization ?? '')?.[1],
      idempotencyKey: put.idempotencyKey,
      reference: put.reference,
      body: put.body,
    }),
  );
  if (status === 200 || status === 201) return { type: 'json', status, body };
  return refusals[status](body);
}

type Answer = Awaited<ReturnType<DirectoryService['handleUpsert']>>;

/** What a refusal of the service is called here. */
const refusals: { readonly [status in Exclude<Answer['status'], 200 | 201>]: (body: Answer['body']) => Reply } = {
  400: ({ problems }) =>
    Array.isArray(problems)
      ? { ...refuse('invalid_case'), problems: problems as unknown as readonly { column: string; problem: string }[] }
      : refuse('invalid_field', { field: 'Idempotency-Key' }),
  401: () => refuse('wrong_service_key'),
  404: () => refuse('unknown_service'),
  409: () => refuse('idempotency_key_reused'),
};
