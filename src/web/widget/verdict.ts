/** Why a message or file was not taken for good; names a sentence under `failed` of widget.json. */
export type FailReason = 'too_long' | 'too_big' | 'wrong_type' | 'wrong_type_photo' | 'empty_file' | 'refused' | 'busy';

/** What an HTTP status means for the message that was sent. */
export type Verdict =
  | { readonly type: 'accepted' }
  /** The conversation has ended, or its token is no longer known: start anew. */
  | { readonly type: 'gone' }
  /** Not taken now; the same message may be sent again. */
  | { readonly type: 'wait'; readonly why: 'busy' | 'quick' }
  | { readonly type: 'failed'; readonly reason: FailReason };

/** Reads an answer of the web API (docs/widget.md lists the statuses). */
export function verdict(status: number, kind: 'message' | 'file'): Verdict {
  if (status >= 200 && status < 300) return { type: 'accepted' };
  if (status === 401 || status === 403 || status === 404 || status === 409 || status === 410) return { type: 'gone' };
  if (status === 413) return { type: 'failed', reason: kind === 'file' ? 'too_big' : 'too_long' };
  if (status === 415 || (status === 422 && kind === 'file')) return { type: 'failed', reason: 'wrong_type' };
  if (status === 429) return { type: 'wait', why: 'quick' };
  if (status >= 500 || status === 408 || status === 425) return { type: 'wait', why: 'busy' };
  return { type: 'failed', reason: 'refused' };
}
