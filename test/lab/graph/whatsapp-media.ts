import { createHash } from 'node:crypto';
import { textAt } from '../json.js';
import type { Answer, Call, LabFile } from '../types.js';
import type { World } from '../world.js';
import { badValue, graphError, missing, noSuchObject } from './errors.js';
import { meta } from './meta.js';

/** Files of the Cloud API. https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media */
export interface WhatsAppMedia {
  readonly has: (id: string) => boolean;
  /** Keeps what a person sent. */
  readonly keep: (file: LabFile) => { readonly id: string; readonly sha256: string };
  readonly upload: (call: Call) => Answer;
  /** What is told about a file; null = there is none of that id. */
  readonly answer: (path: string, call: Call) => Answer | null;
  readonly download: (path: string, call: Call) => Answer;
}

/** An address is good for five minutes. */
const lease = 5 * 60_000;
/** Largest file by kind, bytes (design: channel limits, section 1). */
const most = { image: 5, audio: 16, video: 16, application: 100, text: 100 } as const;

export function openWhatsAppMedia(world: World): WhatsAppMedia {
  const files = new Map<string, LabFile>();
  const leases = new Map<string, { readonly file: LabFile; readonly until: number }>();
  const hash = (file: LabFile, form: 'hex' | 'base64'): string => createHash('sha256').update(file.bytes).digest(form);
  const add = (file: LabFile): string => {
    const id = `4${String(world.next()).padStart(14, '0')}`;
    files.set(id, file);
    return id;
  };

  return {
    has: (id) => files.has(id),
    keep: (file) => ({ id: add(file), sha256: hash(file, 'base64') }),
    upload(call) {
      const file = call.files['file'];
      if (textAt(call.json, 'messaging_product') !== 'whatsapp') return graphError(missing('messaging_product'));
      if (!file) return graphError(missing('file'));
      const mime = textAt(call.json, 'type') || file.mime;
      const kind = mime.split('/')[0] ?? '';
      const limit = Object.hasOwn(most, kind) ? most[kind as keyof typeof most] : 0;
      if (limit === 0)
        return graphError(badValue(`Param file must be a file with one of the supported types: got ${mime}`));
      if (file.bytes.length > limit * 1024 * 1024)
        return graphError({
          status: 400,
          code: 131053,
          message: '(#131053) Media upload error',
          details: 'File size exceeds the limit.',
        });
      return { status: 200, json: { id: add({ ...file, mime }) } };
    },
    answer(path, call) {
      const file = files.get(path);
      if (!file) return /^4\d{14}$/u.test(path) ? graphError(noSuchObject(path, call.method)) : null;
      if (call.method === 'DELETE') {
        files.delete(path);
        return { status: 200, json: { success: true } };
      }
      const key = `${path}-${world.next()}`;
      leases.set(key, { file, until: world.now() + lease });
      return {
        status: 200,
        json: {
          messaging_product: 'whatsapp',
          url: `${world.origin}/lookaside/whatsapp_business/attachments/?mid=${key}&ext=${Math.floor((world.now() + lease) / 1000)}`,
          mime_type: file.mime,
          sha256: hash(file, 'hex'),
          file_size: file.bytes.length,
          id: path,
        },
      };
    },
    download(_path, call) {
      if (call.headers['authorization'] !== `Bearer ${meta.numberToken}` || world.revoked.has('whatsapp'))
        return { status: 401, body: '', type: 'text/html' };
      const found = leases.get(call.query.get('mid') ?? '');
      if (!found || found.until < world.now())
        return { status: 404, body: 'URL signature expired', type: 'text/plain' };
      return { status: 200, body: found.file.bytes, type: found.file.mime };
    },
  };
}
