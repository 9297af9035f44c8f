import type { Table } from '../resident-says.js';

/** Today is Monday, November 23, 2026. */
export const dates: readonly Table[] = [
  {
    about: 'a day',
    spec: { type: 'date' },
    en: `
      today → 2026-11-23
      today please → 2026-11-23
      TOMORROW → 2026-11-24
      tomorow → 2026-11-24
      tommorrow morning → 2026-11-24
      tmrw → 2026-11-24
      the day after tomorrow, thank you → 2026-11-25
      friday → 2026-11-27
      firday → 2026-11-27
      on wendsday → 2026-11-25
      wensday → 2026-11-25
      thrusday → 2026-11-26
      tuesday pls → 2026-11-24
      this friday → 2026-11-27
      next friday → which: 2026-12-04 | 2026-11-27
      Next Fri → which: 2026-12-04 | 2026-11-27
      monday → which: 2026-11-23 | 2026-11-30
      next monday → 2026-11-30
      this coming monday → 2026-11-30
      friday of next week → 2026-12-04
      a week from today → 2026-11-30
      in a week → 2026-11-30
      in a couple of days → 2026-11-25
      in 10 days → 2026-12-03
      november 30 → 2026-11-30
      Nov 30th, please → 2026-11-30
      novmber 30 → 2026-11-30
      the 30th → 2026-11-30
      it's december 1st → 2026-12-01
      dec 1 → 2026-12-01
      the third of december → 2026-12-03
      December twenty-third → 2026-12-23
      december 23 2026 → 2026-12-23
      12/25 → 2026-12-25
      25/12 → 2026-12-25
      12-25-2026 → 2026-12-25
      12.25.26 → 2026-12-25
      3/4 → which: 2027-03-04 | 2027-04-03
      03/04/2027 → which: 2027-03-04 | 2027-04-03
      4/4 → 2027-04-04
      2026-12-01 → 2026-12-01
      12 / 25 / 2026 → 2026-12-25
      2/30 → ! date.no_such_day
      13/13/2026 → ! date.no_such_day
      feb 31 → ! date.no_such_day
      november 31st → ! date.no_such_day
      friday or saturday → which: 2026-11-27 | 2026-11-28
      mañana → 2026-11-24
      el friday → 2026-11-27
      pasado mañana please → 2026-11-25
      1 de diciembre → 2026-12-01
      yesterday → 2026-11-22
      last friday → 2026-11-20
      christmas → 2026-12-25
      christmas eve → 2026-12-24
      the day after christmas → 2026-12-26
      the day after thanksgiving → 2026-11-27
      new year's day → 2027-01-01
      whenever → -
      any day works → -
      asap → -
      i don't know → -
      i'd rather not say → -
      soon → -
      next week → which: 2026-11-30 | 2026-12-01 | 2026-12-02 | 2026-12-03 | 2026-12-04
      sometime next week → which: 2026-11-30 | 2026-12-01 | 2026-12-02 | 2026-12-03 | 2026-12-04
      this weekend → which: 2026-11-28 | 2026-11-29
      next weekend → which: 2026-12-05 | 2026-12-06 | 2026-11-28 | 2026-11-29
      last week → -
      next month → -
      the end of the month → 2026-11-30
      at the end of january → 2027-01-31
      mid december → 2026-12-15
      the first of the month → 2026-12-01
      the 15th of next month → 2026-12-15
      the second tuesday of december → 2026-12-08
      the last friday of the month → 2026-11-27
      from monday to wednesday → which: 2026-11-23 | 2026-11-30 | 2026-11-25
      between the 10th and the 15th → which: 2026-12-10 | 2026-12-15
      december 10-15 → which: 2026-12-10 | 2026-12-15
      before friday → 2026-11-27
      after the 15th → 2026-12-15
      in a fortnight → 2026-12-07
      labor day → 2027-09-06
      thanksgiving → 2026-11-26
      on MLK day → 2027-01-18
      martin luther king jr. day → 2027-01-18
      good friday → 2027-03-26
      black friday → 2026-11-27
      easter → 2027-03-28
      memorial day 2028 → 2028-05-29
      last christmas → 2025-12-25
      the fourth of july → 2027-07-04
      cinco de mayo → 2027-05-05
      halloween costume → -
      sunday school → -
      sun → 2026-11-29
      may be → -
      42 → -
      312-555-0142 → -
    `,
    es: `
      hoy → 2026-11-23
      hoy mismo → 2026-11-23
      mañana → 2026-11-24
      manana → 2026-11-24
      MAÑANA POR FAVOR → 2026-11-24
      mañana en la mañana → 2026-11-24
      mañana temprano → 2026-11-24
      por la mañana → -
      en la mañana → -
      pasado mañana → 2026-11-25
      pasado manana gracias → 2026-11-25
      ayer → 2026-11-22
      anteayer → 2026-11-21
      antier → 2026-11-21
      el viernes → 2026-11-27
      este viernes → 2026-11-27
      el martes que viene → 2026-11-24
      el proximo martes → 2026-11-24
      el martes de la próxima semana → 2026-12-01
      el miercoles → 2026-11-25
      miércoles por favor → 2026-11-25
      el savado → 2026-11-28
      el juebes → 2026-11-26
      biernes → 2026-11-27
      lunes → which: 2026-11-23 | 2026-11-30
      el lunes que viene → 2026-11-30
      de este lunes en ocho → which: 2026-11-30 | 2026-12-07
      el viernes pasado → 2026-11-20
      30 de noviembre → 2026-11-30
      el 30 de novienbre → 2026-11-30
      el treinta de noviembre → 2026-11-30
      treinta y uno de diciembre → 2026-12-31
      veintitres de diciembre → 2026-12-23
      1ero de diciembre → 2026-12-01
      el primero de diciembre → 2026-12-01
      diciembre 1 → 2026-12-01
      1 de dic → 2026-12-01
      el 3 de mayo del 2027 → 2027-05-03
      el 30 → 2026-11-30
      el día 30 → 2026-11-30
      25/12 → 2026-12-25
      12/25 → 2026-12-25
      25/12/26 → 2026-12-25
      25-12-2026 → 2026-12-25
      3/4 → which: 2027-04-03 | 2027-03-04
      03/04/2027 → which: 2027-04-03 | 2027-03-04
      el 3/4 por favor → which: 2027-04-03 | 2027-03-04
      en quince días → 2026-12-08
      en 15 dias → 2026-12-08
      dentro de una semana → 2026-11-30
      de mañana en ocho → 2026-12-01
      en un par de días → 2026-11-25
      hace una semana → 2026-11-16
      30 de febrero → ! date.no_such_day
      el 31 de noviembre → ! date.no_such_day
      32/12 → ! date.no_such_day
      tomorrow por favor → 2026-11-24
      next friday → which: 2026-12-04 | 2026-11-27
      el viernes o el sábado → which: 2026-11-27 | 2026-11-28
      navidad → 2026-12-25
      en navidad → 2026-12-25
      nochebuena → 2026-12-24
      año nuevo → 2027-01-01
      cuando sea → -
      cualquier día → -
      lo antes posible → -
      la próxima semana → which: 2026-11-30 | 2026-12-01 | 2026-12-02 | 2026-12-03 | 2026-12-04
      para la semana que viene → which: 2026-11-30 | 2026-12-01 | 2026-12-02 | 2026-12-03 | 2026-12-04
      este fin de semana → which: 2026-11-28 | 2026-11-29
      la semana pasada → -
      el mes que viene → -
      a fin de mes → 2026-11-30
      a fines de enero → 2027-01-31
      a mediados de diciembre → 2026-12-15
      a principios de mes → 2026-12-01
      el primero → 2026-12-01
      la próxima quincena → 2026-11-30
      el 15 del mes que viene → 2026-12-15
      el segundo martes de diciembre → 2026-12-08
      el último viernes del mes → 2026-11-27
      de martes a jueves → which: 2026-11-24 | 2026-11-26
      del 10 al 15 de diciembre → which: 2026-12-10 | 2026-12-15
      entre el 10 y el 15 → which: 2026-12-10 | 2026-12-15
      antes del viernes → 2026-11-27
      después del 15 → 2026-12-15
      dentro de 15 días → 2026-12-08
      hace 3 semanas → 2026-11-02
      el día de acción de gracias → 2026-11-26
      día del trabajo → which: 2027-09-06 | 2027-05-01
      el día de los muertos → 2027-11-02
      viernes santo → 2027-03-26
      el miércoles de ceniza → 2027-02-10
      la navidad pasada → 2025-12-25
      el día después de navidad → 2026-12-26
      el cuatro de julio → 2027-07-04
      natalicio de Martin Luther King → 2027-01-18
      árbol de navidad → -
      hoy en día → -
      me llamo Domingo → -
      no sé → -
      prefiero no decir → -
      los lunes → -
      42 → -
    `,
  },
  {
    about: 'a date of birth',
    spec: { type: 'date', atMost: 'today' },
    en: `
      3/14/1980 → 1980-03-14
      March 14, 1980 → 1980-03-14
      march 14 80 → 1980-03-14
      14 March 1980 → 1980-03-14
      03/14/80 → 1980-03-14
      3-14-1980 → 1980-03-14
      1980-03-14 → 1980-03-14
      i was born on march 14 1980 → 1980-03-14
      my birthday is 03/14/1980, thank you → 1980-03-14
      3/4/1980 → which: 1980-03-04 | 1980-04-03
      born 5/5/55 → 1955-05-05
      march fourteenth nineteen eighty → 1980-03-14
      03141980 → 1980-03-14
      3/14/2031 → ! date.too_late
      1980 → -
    `,
    es: `
      14/03/1980 → 1980-03-14
      14 de marzo de 1980 → 1980-03-14
      14 de marzo del 80 → 1980-03-14
      14 marzo 1980 → 1980-03-14
      marzo 14 1980 → 1980-03-14
      naci el 14 de marzo de 1980 → 1980-03-14
      catorce de marzo de mil novecientos ochenta → 1980-03-14
      mi cumpleaños es el 14/3/80 → 1980-03-14
      4/3/1980 → which: 1980-03-04 | 1980-04-03
      03/14/1980 → 1980-03-14
      14031980 → 1980-03-14
      14 de marzo de 2031 → ! date.too_late
      en 1980 → -
    `,
  },
  {
    about: 'a day to come',
    spec: { type: 'date', atLeast: 'today', atMost: 'in 60 days' },
    en: `
      yesterday → ! date.too_early
      monday → which: 2026-11-23 | 2026-11-30
      12/1 → which: 2026-12-01 | 2027-01-12
      1/12 → which: 2027-01-12 | 2026-12-01
      next year on May 1 → ! date.too_late
      november 1 2026 → ! date.too_early
    `,
    es: `
      ayer → ! date.too_early
      1/12 → which: 2026-12-01 | 2027-01-12
      1/2 → 2027-01-02
      el 1 de mayo → ! date.too_late
    `,
  },
];
