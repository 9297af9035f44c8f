/**
 * Whether this can be dialled, as an agency writes it: `555-0100`, `(217) 555-0100 ext. 4`, `311`, `1-800-555-CITY`. Three digits are
 * the shortest service number; fifteen (E.164) and an extension of six are the most.
 */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length + (text.match(/[A-Z]/g)?.length ?? 0);
  return (
    /^[+(]{0,2}\d[\dA-Z\s()./+*#\u2010-\u2015-]*(?:,?\s*(?:ext|extension|extensión|x|opt|option|opción)\.?\s*\d{1,6})?$/u.test(
      text.trim(),
    ) &&
    digits >= 3 &&
    digits <= 21
  );
}
