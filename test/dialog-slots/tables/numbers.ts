import type { Table } from '../resident-says.js';

export const numbers: readonly Table[] = [
  {
    about: 'a number',
    spec: { type: 'number' },
    en: `
      3 → 3
      3. → 3
      #3 → 3
      three → 3
      Three please → 3
      THREE → 3
      there are 3 of us → 3
      we are four → 4
      4 people → 4
      4 ppl → 4
      just me → 1
      only me → 1
      it's just me, thanks → 1
      me and my wife → -
      a couple → 2
      a couple of people → 2
      a dozen → 12
      half a dozen → 6
      two dozen → 24
      twelve hundred and fifty → 1250
      one thousand two hundred thirty four → 1234
      one → 1
      one person → 1
      none → 0
      zero → 0
      nobody else → which: 0 | 1
      twenty one → 21
      twenty-one → 21
      forty two → 42
      fourty two → 42
      one hundred → 100
      a hundred → 100
      two hundred and five → 205
      1,500 → 1500
      1.500 → 1.5
      1500.50 → 1500.5
      2.5 → 2.5
      two and a half → 2.5
      2 1/2 → 2.5
      1/2 → 0.5
      10k → 10000
      five thousand → 5000
      a million → 1000000
      2 million → 2000000
      -5 → -5
      3 or 4 → which: 3 | 4
      between 3 and 5 → which: 3 | 5
      3-4 → which: 3 | 4
      2 adults and 3 kids → which: 2 | 3
      about 10 → 10
      10ish → 10
      around twenty → 20
      12 years old → 12
      i'm 34 → 34
      3rd → -
      a few → -
      many → -
      lots → -
      i don't know → -
      prefer not to say → -
      one moment → -
      50% → -
      5 five → 5
      veintitrés → 23
      tres → 3
    `,
    es: `
      3 → 3
      3. → 3
      tres → 3
      TRES → 3
      somos tres → 3
      somos 4 personas → 4
      cuatro por favor → 4
      somos 2, gracias → 2
      dos adultos y tres niños → which: 2 | 3
      solo yo → 1
      nomas yo → 1
      yo nada mas → 1
      yo solita → 1
      vivo sola → 1
      uno → 1
      una → 1
      una persona → 1
      un par → 2
      una docena → 12
      media docena → 6
      dos docenas → 24
      mil doscientos treinta y cuatro → 1234
      mil gracias → -
      ninguno → 0
      ninguna → 0
      nadie mas → which: 0 | 1
      cero → 0
      dieciséis → 16
      dieciseis → 16
      diez y seis → 16
      veintiuno → 21
      veintitrés → 23
      veintitres → 23
      veinte y tres → 23
      ventitres → 23
      treinta y cinco → 35
      cien → 100
      ciento veinte → 120
      doscientos cinco → 205
      mil → 1000
      mil quinientos → 1500
      dos mil → 2000
      un millón → 1000000
      dos millones → 2000000
      1.500 → which: 1500 | 1.5
      1,500 → which: 1500 | 1.5
      2,5 → 2.5
      dos y medio → 2.5
      1500,50 → 1500.5
      3 o 4 → which: 3 | 4
      entre 3 y 5 → which: 3 | 5
      de 3 a 4 → which: 3 | 4
      como 10 → 10
      unos veinte → 20
      tengo 34 años → 34
      three → 3
      un momento → -
      tengo una pregunta → -
      muchos → -
      varios → -
      no sé → -
      prefiero no decir → -
      50% → -
    `,
  },
  {
    about: 'a number within limits',
    spec: { type: 'number', atLeast: 1, atMost: 10 },
    en: `
      3 → 3
      11 → ! number.too_large
      zero → ! number.too_small
      -5 → ! number.too_small
      none → ! number.too_small
      20 or 5 → 5
    `,
    es: `
      tres → 3
      once → ! number.too_large
      ninguno → ! number.too_small
      1.500 → 1.5
    `,
  },
];
