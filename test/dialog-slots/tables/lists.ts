import type { Table } from '../resident-says.js';

export const lists: readonly Table[] = [
  {
    about: 'a row of a list',
    spec: { type: 'list', list: 'office' },
    en: `
      North Office → north
      north office → north
      NORTH OFFICE → north
      north → north
      the north office → north
      the north one → north
      the north office please → north
      north office, thank you → north
      at the north office → north
      i go to the north office → north
      nort office → north
      noth office → north
      nroth office → north
      norte → north
      oficina norte → north
      la del norte → north
      South Office → south
      south → south
      the south one please → south
      sout office → south
      sur → south
      City Hall → main
      city hall → main
      cityhall → main
      city hal → main
      main → main
      ayuntamiento → main
      alcaldía → main
      1 → north
      2 → south
      #3 → main
      number 1 → north
      first → north
      the second one → south
      the last one → main
      north or south → which: north | south
      office → -
      4 → -
      west office → -
      any → -
      the closest one → -
      i don't know → -
      prefer not to say → -
    `,
    es: `
      Oficina Norte → north
      oficina norte → north
      OFICINA NORTE → north
      norte → north
      la oficina norte → north
      la del norte → north
      la del norte por favor → north
      la oficina norte, gracias → north
      en la oficina norte → north
      voy a la oficina norte → north
      ofisina norte → north
      oficina nrote → north
      north → north
      north office → north
      Oficina Sur → south
      sur → south
      la del sur → south
      la sur → south
      oficina sr → south
      south → south
      Ayuntamiento → main
      ayuntamiento → main
      el ayuntamiento → main
      alluntamiento → -
      ayuntamineto → main
      alcaldía → main
      alcaldia → main
      la alcaldia por favor → main
      municipio → main
      city hall → main
      1 → north
      2 → south
      la 3 → main
      número 2 → south
      la primera → north
      el segundo → south
      la última → main
      norte o sur → which: north | south
      4 → -
      oficina este → -
      cualquiera → -
      la más cercana → -
      no sé → -
      prefiero no decir → -
    `,
  },
];
