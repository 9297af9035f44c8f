import type { Config } from '../../config.js';
import { storeKind } from '../../config.js';
import type { EngineTexts } from '../../i18n/engine-texts.js';
import { isAppError } from '../../model/errors.js';
import { redisHealth } from '../../queue/bullmq/redis-health.js';
import { systemClock } from '../../runtime/system.js';

/**
 * What the operator is to know of Redis before the start, as sentences: it keeps nothing, so a node works without it, and nobody would
 * notice. Takes some seconds when Redis is silent. Rejects with PACKAGE_MISSING.
 */
export async function lookAtRedis(
  config: Pick<Config, 'storeUrl' | 'redisUrl'>,
  texts: EngineTexts,
  lang: string,
): Promise<readonly string[]> {
  if (config.redisUrl === '' || storeKind(config) === 'sqlite') return [];
  try {
    const { problems } = await redisHealth(config.redisUrl, systemClock);
    return problems.map(({ key, values }) =>
      ['what', 'todo'].map((part) => texts.text(`doctor:${key}.${part}`, lang, values)).join(' '),
    );
  } catch (error) {
    if (!isAppError(error) || error.code !== 'QUEUE_UNAVAILABLE') throw error;
    return [texts.text('errors:reasons.redis_away', lang, { problem: error.detail })];
  }
}
