import { describe, expect, test } from '@jest/globals';
import { createFairShare } from '../../src/queue/fair-share.js';

/** The order in which what arrived is served: lower numbers first, of equal ones the earlier. */
function order(arrivals: readonly (readonly [agency: string, channel: string])[]): readonly string[] {
  const shares = createFairShare(1_000_000);
  return arrivals
    .map(([agency, channel], n) => ({ name: `${agency}/${channel}`, start: shares.start(agency, channel), n }))
    .sort((one, other) => one.start - other.start || one.n - other.n)
    .map(({ name }) => name);
}
const times = (count: number, agency: string, channel: string) =>
  Array.from({ length: count }, () => [agency, channel] as const);

describe('Fair shares', () => {
  test('serve agencies in turn, whoever came first and however much it brought', () => {
    const served = order([...times(100, 'big', 'web'), ...times(5, 'small', 'web')]);
    expect(served.lastIndexOf('small/web')).toBeLessThan(10);
  });

  test('serve the channels of an agency in turn, and give the agency no more for having many', () => {
    const channels = ['web', 'sms', 'whatsapp', 'messenger'];
    const many = Array.from({ length: 50 }, () => channels.map((channel) => ['many', channel] as const)).flat();
    const served = order([...many, ...times(20, 'one', 'web')]);
    const head = served.slice(0, 40);
    expect(head.filter((name) => name === 'one/web').length).toBeGreaterThanOrEqual(15);
    for (const channel of channels) expect(head).toContain(`many/${channel}`);
  });

  test('remember nothing of who was served long ago', () => {
    const shares = createFairShare(1_000_000);
    const last =
      times(100, 'big', 'web')
        .map(([agency, channel]) => shares.start(agency, channel))
        .at(-1) ?? 0;
    shares.reached(last + 1);
    expect(shares.start('big', 'web')).toBe(shares.start('small', 'web'));
    shares.rested();
    expect(shares.start('big', 'web')).toBe(1);
  });

  test('begin anew with the other nodes, and never go beyond the largest number', () => {
    const shares = createFairShare(10);
    for (let n = 0; n < 20; n += 1) expect(shares.start('big', 'web')).toBeLessThanOrEqual(10);
    shares.reached(10);
    shares.reached(2);
    expect(shares.start('big', 'web')).toBe(2);
  });
});
