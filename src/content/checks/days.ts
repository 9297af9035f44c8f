/** A day some days later, as `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** How far ahead changes are told, in days. */
export const soonDays = 30;

/** Whether a day is today or in the next `soonDays` days. */
export function isSoon(day: string, today: string): boolean {
  return day >= today && day <= addDays(today, soonDays);
}

/** The day of a `from:` or `until:`, or null if it is none. */
export function dayIn(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}
