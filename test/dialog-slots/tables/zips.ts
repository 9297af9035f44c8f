import type { Table } from '../resident-says.js';

export const zips: readonly Table[] = [
  {
    about: 'a ZIP code',
    spec: { type: 'zip' },
    en: `
      60601 → 60601
      07030 → 07030
      07030-1234 → 07030-1234
      07030 1234 → 07030-1234
      070301234 → 07030-1234
      60601. → 60601
      60601 please → 60601
      it's 60601, thanks → 60601
      my zip is 60601 → 60601
      my zip code is: 60601 → 60601
      zip 60601 → 60601
      zip:60601 → 60601
      ZIP#60601 → 60601
      #60601 → 60601
      IL 60601 → 60601
      IL60601 → 60601
      Rivermont, IL 60601 → 60601
      Rivermont IL, 60601-1234 → 60601-1234
      120 Elm St, Rivermont, IL 60601 → 60601
      12345 Elm Street, 60601 → 60601
      6 0 6 0 1 → 60601
      six oh six oh one → 60601
      six zero six zero one → 60601
      six oh six o one → 60601
      sixty six oh one → -
      zero seven zero three zero → 07030
      606 01 → 60601
      60601 or 60602 → which: 60601 | 60602
      60601/60602 → which: 60601 | 60602
      60601, I mean 60602 → which: 60601 | 60602
      6060 → -
      606011 → -
      60,601 → 60601
      $60601 → -
      00000 → -
      312-555-0142 → -
      3125550142 → -
      i live downtown → -
      i don't know → -
      don't know my zip → -
      prefer not to say → -
      es el 60601 → 60601
      RC-2041 → -
      K1A 0B1 → -
      11/23/2026 → -
    `,
    es: `
      60601 → 60601
      07030 → 07030
      07030-1234 → 07030-1234
      es el 60601 → 60601
      es 60601, gracias → 60601
      el 60601 por favor → 60601
      mi código postal es 60601 → 60601
      mi codigo postal es el 60601 → 60601
      codigo postal 60601 → 60601
      cp 60601 → 60601
      C.P. 60601 → 60601
      C.P.60601 → 60601
      CP:60601 → 60601
      zip 60601 → 60601
      mi zip es 60601 → 60601
      zona 60601 → 60601
      vivo en el 60601 → 60601
      Rivermont, IL 60601 → 60601
      07030, Rivermont → 07030
      calle Olmo 120, 60601 → 60601
      6 0 6 0 1 → 60601
      seis cero seis cero uno → 60601
      seis, cero, seis, cero, uno → 60601
      es el seis cero seis cero uno → 60601
      cero siete cero tres cero → 07030
      (60601) → 60601
      60601-1234 gracias → 60601-1234
      60601 o 60602 → which: 60601 | 60602
      creo que 60601 → 60601
      60.601 → 60601
      60 601 → 60601
      6060 → -
      606011 → -
      00000 → -
      mil → -
      312 555 0142 → -
      en el centro → -
      no sé → -
      no me lo sé → -
      no se mi codigo postal → -
      prefiero no decir → -
      my zip is 60601 → 60601
      25/12/2026 → -
      RC-2041 → -
    `,
  },
];
