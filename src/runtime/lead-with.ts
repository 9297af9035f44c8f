import type { Bots } from '../model/ports/bots.js';

/**
 * The same bots with the one first that the home page leads with: `home` if there is a bot of that name, else the bot with the most
 * topics (a city's bot, not the first try beside it).
 */
export function leadWith<Registry extends Bots>(bots: Registry, home: string): Registry {
  const size = (name: string): number => Object.keys(bots.get(name)?.bot.topics ?? {}).length;
  return {
    ...bots,
    names: () => {
      const names = bots.names();
      const most = names.reduce((best, name) => (size(name) > size(best) ? name : best), names[0] ?? '');
      const first = names.includes(home) ? home : most;
      return names.toSorted((a, b) => Number(b === first) - Number(a === first));
    },
  };
}
