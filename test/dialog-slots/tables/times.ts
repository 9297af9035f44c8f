import type { Table } from '../resident-says.js';

/** Today is Monday, November 23, 2026, 10:00. */
export const times: readonly Table[] = [
  {
    about: 'an hour',
    spec: { type: 'time' },
    en: `
      3pm → 15:00
      3 PM please → 15:00
      3 p.m. → 15:00
      3:30pm → 15:30
      3.30 pm → 15:30
      330pm → 15:30
      15:30 → 15:30
      1530 → 15:30
      3p → 15:00
      9a → 09:00
      at 3 → which: 15:00 | 03:00
      3 → which: 15:00 | 03:00
      three → which: 15:00 | 03:00
      3ish → which: 15:00 | 03:00
      around 3ish pm → 15:00
      3:30 → which: 15:30 | 03:30
      3 30 → which: 15:30 | 03:30
      9 → which: 09:00 | 21:00
      3 o'clock → which: 15:00 | 03:00
      3 oclock in the afternoon → 15:00
      half past 3 → which: 15:30 | 03:30
      quarter to 5 → which: 16:45 | 04:45
      noon → 12:00
      at noon please → 12:00
      12 noon → 12:00
      12 → which: 12:00 | 00:00
      midnight → 00:00
      midday → 12:00
      8 in the morning → 08:00
      eight thirty in the morning → 08:30
      9 at night → 21:00
      between 9 and 11 → which: 09:00 | 11:00 | 21:00 | 23:00
      between 9 and 11 am → which: 09:00 | 11:00
      from 3 to 5 pm → which: 15:00 | 17:00
      3pm or 4pm → which: 15:00 | 16:00
      in the morning → -
      afternoon → -
      after work → -
      whenever → -
      25:00 → ! time.no_such_time
      13pm → 13:00
      9:75 → ! time.no_such_time
      a las 3 → which: 15:00 | 03:00
      i don't know → -
      prefer not to say → -
      now → 10:00
      3 kids → -
      after 3 → which: 15:00 | 03:00
      any time before 10 am → 10:00
      until noon → 12:00
      noonish → 12:00
      ten-thirty → which: 10:30 | 22:30
      from 10 until noon → which: 10:00 | 12:00
      9 to 11 → which: 09:00 | 11:00 | 21:00 | 23:00
      9-11 am → which: 09:00 | 11:00
      after 3 tries → -
      at once → -
    `,
    es: `
      a las 3 → which: 15:00 | 03:00
      alas 3 → which: 15:00 | 03:00
      a las 3 y media → which: 15:30 | 03:30
      a las 3 y media de la tarde → 15:30
      3 y media → which: 15:30 | 03:30
      tres y cuarto → which: 15:15 | 03:15
      a las tres menos cuarto → which: 14:45 | 02:45
      un cuarto para las tres → which: 14:45 | 02:45
      3 de la tarde → 15:00
      las 3 de la tarde por favor → 15:00
      a las 3 p.m. → 15:00
      3pm → 15:00
      3:30 p. m. → 15:30
      15:30 → 15:30
      15.30 → 15:30
      15h → 15:00
      15:30 hrs → 15:30
      15 horas → 15:00
      1530 → 15:30
      a las 15 → 15:00
      8 de la mañana → 08:00
      a las 8 de la manana → 08:00
      8 am → 08:00
      9 de la noche → 21:00
      a la una → which: 13:00 | 01:00
      a la 1 de la tarde → 13:00
      como a las 3 → which: 15:00 | 03:00
      tipo 3 de la tarde → 15:00
      a eso de las 10 → which: 10:00 | 22:00
      mediodía → 12:00
      al medio dia → 12:00
      a las doce del mediodía → 12:00
      medianoche → 00:00
      entre 9 y 11 → which: 09:00 | 11:00 | 21:00 | 23:00
      entre las 9 y las 11 de la mañana → which: 09:00 | 11:00
      de 3 a 5 de la tarde → which: 15:00 | 17:00
      3 → which: 15:00 | 03:00
      tres → which: 15:00 | 03:00
      a las 25 → ! time.no_such_time
      25:00 → ! time.no_such_time
      por la mañana → -
      en la tarde → -
      mañana → -
      no sé → -
      prefiero no decir → -
      cuando puedan → -
      ahora → 10:00
      ahorita mismo → 10:00
      después de las 3 → which: 15:00 | 03:00
      antes de las 10 de la mañana → 10:00
      a partir de las 2 de la tarde → 14:00
      pasadas las 5 → which: 17:00 | 05:00
      tres y pico → which: 15:00 | 03:00
      de 9 a 11 → which: 09:00 | 11:00 | 21:00 | 23:00
      de 10 a 12 de la mañana → which: 10:00 | 12:00
      de 10 al mediodía → which: 10:00 | 12:00
    `,
  },
  {
    about: 'an hour of the office',
    spec: { type: 'time', atLeast: '08:00', atMost: '17:00' },
    en: `
      at 3 → 15:00
      9 → 09:00
      3:30 → 15:30
      between 9 and 11 → which: 09:00 | 11:00
      8 → 08:00
      5 → 17:00
      6pm → ! time.too_late
      7 → ! time.too_early
      noon → 12:00
    `,
    es: `
      a las 3 y media → 15:30
      a las 9 → 09:00
      entre 9 y 11 → which: 09:00 | 11:00
      a las 8 de la noche → ! time.too_late
      a las 6 de la mañana → ! time.too_early
      a la una → 13:00
    `,
  },
  {
    about: 'a day and an hour',
    spec: { type: 'datetime' },
    en: `
      tomorrow at 3pm → 2026-11-24T15:00
      tomorow at 3 pm thanks → 2026-11-24T15:00
      tomorrow at 3 → which: 2026-11-24T15:00 | 2026-11-24T03:00
      tomorrow at noon → 2026-11-24T12:00
      tomorrow morning at 9 → 2026-11-24T09:00
      3pm tomorrow → 2026-11-24T15:00
      friday at 10 am → 2026-11-27T10:00
      fri 10am → 2026-11-27T10:00
      next friday at 10 am → which: 2026-12-04T10:00 | 2026-11-27T10:00
      november 30 at 2:15 pm → 2026-11-30T14:15
      nov 30 2:15pm → 2026-11-30T14:15
      30 november 14:15 → 2026-11-30T14:15
      11/30 at 2pm → 2026-11-30T14:00
      11/30/2026 14:00 → 2026-11-30T14:00
      2026-11-30 14:00 → 2026-11-30T14:00
      2026-11-30T14:00 → 2026-11-30T14:00
      3/4 at 2pm → which: 2027-03-04T14:00 | 2027-04-03T14:00
      the 30th at half past 2 in the afternoon → 2026-11-30T14:30
      in two hours → 2026-11-23T12:00
      in half an hour → 2026-11-23T10:30
      in an hour and a half → 2026-11-23T11:30
      now → 2026-11-23T10:00
      right now → 2026-11-23T10:00
      today at 5pm → 2026-11-23T17:00
      tonight at 8 → 2026-11-23T20:00
      yesterday at 4pm → 2026-11-22T16:00
      last friday around 9pm → 2026-11-20T21:00
      friday 3ish pm → 2026-11-27T15:00
      december 1 between 9 and 11 am → which: 2026-12-01T09:00 | 2026-12-01T11:00
      tomorrow → ! datetime.no_time
      friday morning → ! datetime.no_time
      november 30 → ! datetime.no_time
      at 3pm → ! datetime.no_date
      noon → ! datetime.no_date
      15:30 → ! datetime.no_date
      february 30 at 3pm → ! date.no_such_day
      friday at 25:00 → ! time.no_such_time
      mañana at 3pm → 2026-11-24T15:00
      the day after tomorrow at nine thirty am → 2026-11-25T09:30
      it was on sunday at 10 at night → 2026-11-22T22:00
      whenever → -
      i don't know → -
      i prefer not to say → -
      asap → -
      5 → ! datetime.no_date
      labor day at noon → 2027-09-06T12:00
      friday after 3 pm → 2026-11-27T15:00
      christmas eve at 10 → which: 2026-12-24T10:00 | 2026-12-24T22:00
      next week at 10 am → which: 2026-11-30T10:00 | 2026-12-01T10:00 | 2026-12-02T10:00 | 2026-12-03T10:00 | 2026-12-04T10:00
    `,
    es: `
      mañana a las 3 de la tarde → 2026-11-24T15:00
      mañana alas 3 de la tarde → 2026-11-24T15:00
      mañana a las 3 → which: 2026-11-24T15:00 | 2026-11-24T03:00
      mañana en la mañana a las 9 → 2026-11-24T09:00
      mañana por la mañana a las nueve → 2026-11-24T09:00
      mañana al mediodía → 2026-11-24T12:00
      pasado mañana a las 10 am → 2026-11-25T10:00
      el viernes a las 10 de la mañana → 2026-11-27T10:00
      viernes 10am → 2026-11-27T10:00
      el viernes 27 a las 10 am → 2026-11-27T10:00
      el martes que viene a las 3 y media de la tarde → 2026-11-24T15:30
      el 30 de noviembre a las 14:15 → 2026-11-30T14:15
      30 de noviembre, 2:15 pm → 2026-11-30T14:15
      30/11 a las 2 pm → 2026-11-30T14:00
      30/11/2026 14:00 → 2026-11-30T14:00
      3/4 a las 2 pm → which: 2027-04-03T14:00 | 2027-03-04T14:00
      en dos horas → 2026-11-23T12:00
      en media hora → 2026-11-23T10:30
      dentro de una hora → 2026-11-23T11:00
      ahora → 2026-11-23T10:00
      ahora mismo → 2026-11-23T10:00
      ahorita → 2026-11-23T10:00
      hoy a las 5 de la tarde → 2026-11-23T17:00
      esta noche a las 8 → 2026-11-23T20:00
      hoy en la noche a las 9 → 2026-11-23T21:00
      ayer a las 4 pm → 2026-11-22T16:00
      ayer en la tarde como a las 4 → 2026-11-22T16:00
      anoche a las 11 → 2026-11-22T23:00
      el lunes pasado a las 8 de la noche → 2026-11-16T20:00
      el 1 de diciembre entre 9 y 11 de la mañana → which: 2026-12-01T09:00 | 2026-12-01T11:00
      mañana → ! datetime.no_time
      mañana por la mañana → ! datetime.no_time
      el viernes → ! datetime.no_time
      30 de noviembre → ! datetime.no_time
      a las 3 de la tarde → ! datetime.no_date
      al mediodía → ! datetime.no_date
      30 de febrero a las 3 pm → ! date.no_such_day
      tomorrow a las 3pm → 2026-11-24T15:00
      hace dos horas → 2026-11-23T08:00
      cuando sea → -
      no sé → -
      prefiero no decir → -
      lo antes posible → -
      5 → ! datetime.no_date
      pasado mañana por la mañana a las 8 → 2026-11-25T08:00
      el sábado de 10 a 12 de la mañana → which: 2026-11-28T10:00 | 2026-11-28T12:00
      el viernes después de las 3 de la tarde → 2026-11-27T15:00
      en nochebuena al mediodía → 2026-12-24T12:00
    `,
  },
];
