import { AppError } from './errors.js';

/**
 * Loads a package that only some settings need: `optionalPackage('mongoose', () => import('mongoose'))`. Rejects with PACKAGE_MISSING when
 * it, or what it needs, is not installed.
 */
export function optionalPackage<Package>(name: string, load: () => Promise<Package>): Promise<Package> {
  return load().catch((error: unknown) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new AppError('PACKAGE_MISSING', name, { cause: error });
  });
}
