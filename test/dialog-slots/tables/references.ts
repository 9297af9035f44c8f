import type { Table } from '../resident-says.js';

export const references: readonly Table[] = [
  {
    about: 'a case number',
    spec: { type: 'case-reference', service: 'cases' },
    en: `
      RC-2041 → RC-2041
      rc-2041 → RC-2041
      Rc-2041. → RC-2041
      RC2041 → RC-2041
      rc2041 → RC-2041
      RC 2041 → RC-2041
      rc 2041 please → RC-2041
      RC - 2041 → RC-2041
      RC–2041 → RC-2041
      RC_2041 → RC-2041
      RC.2041 → RC-2041
      RC/2041 → RC-2041
      RC #2041 → RC-2041
      RC#2041 → RC-2041
      R C 2041 → RC-2041
      R.C. 2041 → RC-2041
      RC-2 0 4 1 → RC-2041
      RC 20 41 → RC-2041
      RC two zero four one → RC-2041
      r c two oh four one → RC-2041
      2041 → RC-2041
      #2041 → RC-2041
      number 2041 → RC-2041
      case 2041 → RC-2041
      it's 2041 → RC-2041
      two zero four one → RC-2041
      my case is RC-2041 → RC-2041
      my case number is rc 2041, thank you → RC-2041
      the number is RC-2041 → RC-2041
      case #RC-2041 → RC-2041
      (RC-2041) → RC-2041
      "RC-2041" → RC-2041
      RC-2041 or RC-2042 → which: RC-2041 | RC-2042
      RC-2041, RC-2041 → RC-2041
      RC-20 → -
      RC-20411 → -
      RC-ABCD → -
      XRC-2041 → -
      BLD26-00417 → -
      RC → -
      i lost it → -
      i don't have it → -
      i don't know → -
      prefer not to say → -
    `,
    es: `
      RC-2041 → RC-2041
      rc-2041 → RC-2041
      RC2041 → RC-2041
      RC 2041 → RC-2041
      rc 2041 por favor → RC-2041
      RC - 2041 → RC-2041
      RC–2041 → RC-2041
      RC_2041 → RC-2041
      RC: 2041 → RC-2041
      RC#2041 → RC-2041
      RC guion 2041 → RC-2041
      rc guión 2041 → RC-2041
      erre ce 2041 → RC-2041
      R C 2041 → RC-2041
      RC 20 41 → RC-2041
      RC dos cero cuatro uno → RC-2041
      dos cero cuatro uno → RC-2041
      2041 → RC-2041
      el 2041 → RC-2041
      es el 2041 → RC-2041
      número 2041 → RC-2041
      numero 2041 gracias → RC-2041
      caso 2041 → RC-2041
      folio 2041 → RC-2041
      expediente RC-2041 → RC-2041
      es el RC-2041 → RC-2041
      mi caso es RC-2041 → RC-2041
      mi número de caso es rc2041, gracias → RC-2041
      el número es RC 2041 → RC-2041
      «RC-2041» → RC-2041
      RC-2041 o RC-2042 → which: RC-2041 | RC-2042
      RC-2041 y RC-2041 → RC-2041
      RC-20 → -
      RC-20411 → -
      RC-ABCD → -
      BLD26-00417 → -
      312-555-0142 → -
      lo perdí → -
      no lo tengo → -
      no sé → -
      prefiero no decir → -
    `,
  },
  {
    about: 'words of an author’s pattern',
    spec: { type: 'pattern', pattern: '[A-Z]{3} ?\\d{3,4}' },
    en: `
      ABC 1234 → ABC 1234
      ABC1234 → ABC1234
      abc1234 → abc1234
      Abc 123 → Abc 123
      ABC-1234 → ABC1234
      ABC - 1234 → ABC1234
      ABC.1234 → ABC1234
      ABC  1234 → ABC1234
      ABC 1234. → ABC 1234
      "ABC1234" → ABC1234
      (ABC1234) → ABC1234
      my plate is ABC 1234 → ABC 1234
      my plate is ABC1234, thank you → ABC1234
      it's ABC 1234 → ABC 1234
      its abc1234 → abc1234
      plate: ABC1234 → ABC1234
      plate ABC1234 → ABC1234
      license plate # ABC1234 → ABC1234
      ABC1234 please → ABC1234
      ABC 123 4 → which: ABC1234 | ABC 123
      A B C 1234 → ABC1234
      A-B-C 1234 → ABC1234
      ABC 1 2 3 4 → ABC1234
      ABC1234 or ABD1234 → which: ABC1234 | ABD1234
      ABC1234 ABC1234 → ABC1234
      yes ABC1234 → ABC1234
      the red one, ABC1234 → ABC1234
      illinois ABC1234 → ABC1234
      IL ABC1234 → ABC1234
      abc123 thanks → abc123
      XABC1234 → -
      ABC12345 → -
      AB 1234 → -
      ABC → -
      1234 → -
      no plate → -
      it has no plates → -
      i don't know → -
      i don't remember → -
      prefer not to say → -
    `,
    es: `
      ABC 1234 → ABC 1234
      ABC1234 → ABC1234
      abc1234 → abc1234
      Abc 123 → Abc 123
      ABC-1234 → ABC1234
      ABC - 1234 → ABC1234
      ABC.1234 → ABC1234
      ABC 1234. → ABC 1234
      «ABC1234» → ABC1234
      la placa es ABC 1234 → ABC 1234
      mi placa es ABC1234, gracias → ABC1234
      es ABC 1234 → ABC 1234
      es la abc1234 → abc1234
      placa: ABC1234 → ABC1234
      placas ABC1234 → ABC1234
      número de placa ABC1234 → ABC1234
      ABC1234 por favor → ABC1234
      A B C 1234 → ABC1234
      A-B-C-1234 → ABC1234
      ABC 1 2 3 4 → ABC1234
      ABC guion 1234 → ABC1234
      ABC1234 o ABD1234 → which: ABC1234 | ABD1234
      ABC1234 y ABC1234 → ABC1234
      sí ABC1234 → ABC1234
      el rojo, ABC1234 → ABC1234
      illinois ABC1234 → ABC1234
      abc123 gracias → abc123
      creo que ABC1234 → ABC1234
      termina en ABC1234 → ABC1234
      matrícula ABC1234 → ABC1234
      XABC1234 → -
      ABC12345 → -
      AB 1234 → -
      ABC → -
      1234 → -
      sin placas → -
      no trae placas → -
      no sé → -
      no me acuerdo → -
      prefiero no decir → -
    `,
  },
];
