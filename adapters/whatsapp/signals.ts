import type { Json } from '../../src/model/json.js';

/**
 * Marks a person's message as read and, with `typing`, shows that we write: for 25 seconds or until the answer. WhatsApp has no typing
 * without the message that is answered. Best effort, never a part.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/typing-indicators
 */
export const whatsappSignal = (messageId: string, typing: boolean): Json => ({
  messaging_product: 'whatsapp',
  status: 'read',
  message_id: messageId,
  ...(typing ? { typing_indicator: { type: 'text' } } : {}),
});
