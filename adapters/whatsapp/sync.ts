import { clip } from '../../src/channels/split-text.js';
import type { ChannelNote, ChannelPlace, ChannelProfile } from '../../src/model/ports/adapter.js';
import { oneLine } from '../meta/clean-text.js';
import { callGraph } from '../meta/graph-client.js';
import { graphTrouble } from '../meta/trouble.js';
import { error, good } from '../shared/notes.js';
import type { ChannelData } from '../shared/settings.js';
import { limits } from './limits.js';
import { numberId } from './number.js';

/**
 * What a person who never wrote can tap: WhatsApp has one list for all languages, so the first topics stand in it in each of them. A tap
 * sends the words, which the bot understands like any others.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/phone-numbers/conversational-components
 */
export async function syncWhatsApp(
  channel: ChannelData,
  profile: ChannelProfile,
  { net }: ChannelPlace,
): Promise<readonly ChannelNote[]> {
  const number = numberId(channel);
  if (number === undefined) return [error('whatsapp.number_form')];
  const prompts = icebreakers(profile);
  const answer = await callGraph({ path: `${number}/conversational_automation`, body: { prompts } }, channel, net);
  if (answer.type !== 'done') return [graphTrouble(answer)];
  return [good('whatsapp.prompts_set', { prompts: prompts.map((prompt) => `“${prompt}”`).join(', ') || '–' })];
}

/** Titles of the first topics, each in every language, as many as fit; pictures in them are refused. */
export function icebreakers({ menu, languages }: ChannelProfile): readonly string[] {
  const titles = menu.flatMap(({ title }) => languages.flatMap((language) => title[language] ?? []));
  const plain = titles.map((title) =>
    clip(oneLine(title.replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, '')), limits.prompt),
  );
  return [...new Set(plain)].filter((title) => title !== '…').slice(0, limits.prompts);
}
