import type { Table } from '../resident-says.js';

export const sums: readonly Table[] = [
  {
    about: 'a sum of money',
    spec: { type: 'money' },
    en: `
      $600 → 600
      600 → 600
      $ 600 → 600
      600$ → 600
      600 dollars → 600
      600 bucks → 600
      twenty bucks → 20
      a grand a month → 1000 month
      USD 600 → 600
      600 usd → 600
      $600.00 → 600
      $600.5 → 600.5
      $1,200.50 → 1200.5
      1,200.50 → 1200.5
      $1.200,50 → 1200.5
      $1,200 → 1200
      1200 → 1200
      $1.200 → 1200
      1.2k → 1200
      $2k → 2000
      30K a year → 30000 year
      six hundred → 600
      six hundred dollars please → 600
      two thousand five hundred → 2500
      twenty-five hundred → 2500
      a thousand dollars → 1000
      a grand → 1000
      half a million → 500000
      1 million → 1000000
      1.5 million dollars → 1500000
      $600 a week → 600 week
      600/wk → 600 week
      $600 per month → 600 month
      600 every 2 weeks → 600 two-weeks
      600 biweekly → 600 two-weeks
      $17.25 an hour → 17.25 hour
      17.25/hr → 17.25 hour
      35000 yearly → 35000 year
      about $600 → 600
      around 600 or so → 600
      i make like 600 → 600
      between 500 and 600 → which: 500 | 600
      500-600 → which: 500 | 600
      $500 or $600 → which: 500 | 600
      fifty cents → 0.5
      5 dollars and 50 cents → 5.5
      $5.75 → 5.75
      0 → 0
      nothing → 0
      zero → 0
      i have no income → 0
      -$600 → -
      a lot → -
      not much → -
      i don't know → -
      prefer not to say → -
      50% → -
      seiscientos → 600
    `,
    es: `
      $600 → 600
      600 → 600
      600 dólares → 600
      600 dolares por favor → 600
      600 dlls → 600
      600 dls → 600
      600 pesos → 600
      $1,200.50 → 1200.5
      1,200.50 → 1200.5
      $1.200,50 → 1200.5
      1.200,50 → 1200.5
      1200,50 → 1200.5
      $1,200 → 1200
      $1.200 → 1200
      1200 → 1200
      seiscientos → 600
      seiscientos dólares → 600
      mil → 1000
      mil doscientos → 1200
      dos mil quinientos → 2500
      2 mil → 2000
      2 mil quinientos → 2500
      un millón → 1000000
      600 a la semana → 600 week
      600 por semana → 600 week
      600 semanales → 600 week
      600 la semana → 600 week
      $600 al mes → 600 month
      600 mensuales → 600 month
      600 por quincena → 600 two-weeks
      600 a la quincena → 600 two-weeks
      600 cada quince días → 600 two-weeks
      17 la hora → 17 hour
      17.25 por hora → 17.25 hour
      30 mil al año → 30000 year
      35000 anuales → 35000 year
      como 600 → 600
      unos 600 más o menos → 600
      gano 600 → 600
      entre 500 y 600 → which: 500 | 600
      de 500 a 600 → which: 500 | 600
      500 o 600 → which: 500 | 600
      cincuenta centavos → 0.5
      5 dólares con 50 centavos → 5.5
      veinte dólares con cincuenta → 20.5
      veinte dólares con setenta y cinco centavos → 20.75
      nada → 0
      cero → 0
      no gano nada → 0
      no tengo ingresos → 0
      -600 → -
      muy poco → -
      no sé → -
      prefiero no decir → -
      50% → -
      six hundred a week → 600 week
    `,
  },
  {
    about: 'a sum a month',
    spec: { type: 'money', per: 'month', atMost: 10000 },
    en: `
      600 → 600 month
      $600 a month → 600 month
      $600 a week → ! money.how_much_a_month
      17 an hour → ! money.how_much_a_month
      30k a year → ! money.how_much_a_month
      $20,000 → ! money.too_large
      between 500 and 600 a month → which: 500 month | 600 month
      600 a month or 150 a week → 600 month
    `,
    es: `
      600 → 600 month
      seiscientos al mes → 600 month
      600 a la semana → ! money.how_much_a_month
      600 quincenales → ! money.how_much_a_month
      20 mil → ! money.too_large
      $1.200,50 al mes → 1200.5 month
      entre 500 y 600 al mes → which: 500 month | 600 month
    `,
  },
];
