import { cleanFile, fileLimit, type CleanFile } from '../../channels/media/clean-file.js';
import { refuse, type Refused } from '../reply.js';

/** Largest upload, in bytes. */
export const uploadLimit = fileLimit;

/** For the `accept` of a file input. */
export const acceptedFiles = 'image/jpeg,image/png,image/webp,image/gif,application/pdf';

/** Looks at the bytes alone, and takes the metadata out; a refusal says what is wrong with them. */
export async function inspect(bytes: Uint8Array): Promise<CleanFile | Refused> {
  const clean = await cleanFile(bytes);
  if (clean.type === 'clean') return clean;
  return refuse(clean.code, clean.code === 'file_too_large' ? { megabytes: uploadLimit / 1024 / 1024 } : undefined);
}
