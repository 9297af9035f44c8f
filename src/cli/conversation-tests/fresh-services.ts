import { readFile } from 'node:fs/promises';
import { parseCsv } from '../../content/parse-csv.js';
import { readYamlFile } from '../../content/read-yaml-file.js';
import type { Bot } from '../../model/bot.js';
import type { Instant } from '../../model/event.js';
import { own } from '../../model/json.js';
import type { Service, ServiceResult } from '../../model/ports/service.js';
import type { Slots } from '../../model/text.js';
import { systemClock, systemRandom } from '../../runtime/system.js';
import { runCall } from '../../services/call-runner.js';
import { serviceTypes } from '../../services/index.js';
import { openMemoryRecords } from '../../store/memory/memory-records.js';

/** The bot's own services over records of their own: what one run books or asks too often touches no other run. */
export interface FreshServices {
  run(service: string, operation: string, input: Slots, now: Instant): Promise<ServiceResult>;
  close(): Promise<void>;
}

/** Opens them at a test's moment; `publicUrl` is what links to calendar files begin with. */
export async function openFreshServices(bot: Bot, now: Instant, publicUrl: string): Promise<FreshServices> {
  const records = openMemoryRecords();
  const conversation = systemRandom.id();
  const services: { [name: string]: Service } = {};
  for (const settings of Object.values(bot.services)) {
    const type = own(serviceTypes, settings.type);
    if (!type) continue;
    services[settings.name] = await type.create({
      settings,
      bot,
      records,
      clock: { ...systemClock, now: () => now },
      random: systemRandom,
      publicUrl,
      readFile: (path) => readFile(path, 'utf8'),
      parseCsv,
      readYaml: readYamlFile,
    });
  }
  return {
    async run(service, operation, input, at) {
      const call = {
        callId: systemRandom.id(),
        conversation,
        service,
        operation,
        input,
        writes: false,
      };
      const ran = await runCall(own(services, service), call, { now: at, signal: new AbortController().signal });
      return { outcome: ran.outcome, result: ran.type === 'result' ? ran.result : {} };
    },
    async close() {
      for (const service of Object.values(services)) await service.close?.();
    },
  };
}
