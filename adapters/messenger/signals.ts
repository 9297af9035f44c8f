import type { Json } from '../../src/model/json.js';
import { recipientOf } from './recipient.js';

/**
 * Typing and read marks: best effort, never parts. Typing shows for about 20 seconds; ask again after 15. The body may hold nothing else.
 * https://developers.facebook.com/docs/messenger-platform/send-messages/sender-actions
 */
export const messengerSignal = (to: string, action: 'typing_on' | 'typing_off' | 'mark_seen'): Json => ({
  recipient: recipientOf(to),
  sender_action: action,
});
