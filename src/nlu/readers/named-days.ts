/** A day of the calendar that people call by name. */
export interface NamedDay {
  /** Folded, as a pattern. */
  readonly words: string;
  /** 1..12. */
  readonly month: number;
  readonly date: number;
}

/** Days with a fixed date only: what Easter or Thanksgiving is depends on the year, and the office may keep another day. */
export const namedDays: readonly NamedDay[] = [
  { words: 'christmas eve|nochebuena|noche buena|vispera de navidad', month: 12, date: 24 },
  { words: 'christmas(?: day)?|xmas|navidad', month: 12, date: 25 },
  {
    words: "new years? eve|new year's eve|nochevieja|noche vieja|fin de ano|vispera de ano nuevo",
    month: 12,
    date: 31,
  },
  { words: "new year'?s(?: day)?|ano nuevo", month: 1, date: 1 },
  { words: "valentine'?s(?: day)?|san valentin", month: 2, date: 14 },
  { words: 'independence day', month: 7, date: 4 },
  { words: 'juneteenth', month: 6, date: 19 },
  { words: 'halloween|noche de brujas', month: 10, date: 31 },
  { words: 'dia de (?:los )?reyes|reyes magos', month: 1, date: 6 },
  { words: 'dia de (?:los )?muertos', month: 11, date: 2 },
];
