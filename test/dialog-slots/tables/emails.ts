import type { Table } from '../resident-says.js';

export const emails: readonly Table[] = [
  {
    about: 'an e-mail address',
    spec: { type: 'email' },
    en: `
      ana@example.com → ana@example.com
      Ana.Lopez@Example.com → Ana.Lopez@example.com
      ANA@EXAMPLE.COM → ANA@example.com
      my email is ana@example.com → ana@example.com
      it's ana@example.com, thank you → ana@example.com
      ana@example.com. → ana@example.com
      <ana@example.com> → ana@example.com
      (ana@example.com) → ana@example.com
      mailto:ana@example.com → ana@example.com
      email:ana@example.com → ana@example.com
      ana+city@example.com → ana+city@example.com
      ana_lopez@example.org → ana_lopez@example.org
      ana-lopez@example.co.uk → ana-lopez@example.co.uk
      ana.m.lopez85@mail.example.org → ana.m.lopez85@mail.example.org
      o'neil@example.com → o'neil@example.com
      4ana@example.com → 4ana@example.com
      ana @ example.com → ana@example.com
      ana@ example.com → ana@example.com
      ana @example.com → ana@example.com
      ana@example .com → ana@example.com
      ana@example. com → ana@example.com
      ana at example dot com → ana@example.com
      ana lopez at example dot com → ! email.incomplete
      my email is ana at example dot com → ana@example.com
      ana(at)example.com → ana@example.com
      ana [at] example [dot] com → ana@example.com
      ana underscore lopez at example dot org → ana_lopez@example.org
      maria at example dot org → maria@example.org
      ana dash lopez at example dot org → ana-lopez@example.org
      ana dot lopez at example dot com please → ana.lopez@example.com
      ana@example → ! email.incomplete
      ana@example. → ! email.incomplete
      ana@example..com → ! email.incomplete
      ana@example,com → ana@example.com
      ana@@example.com → ! email.incomplete
      @example.com → ! email.incomplete
      ana@ → ! email.incomplete
      example.com → -
      ana.example.com → -
      a@example.com or b@example.com → which: a@example.com | b@example.com
      ana@example.com ana@example.com → ana@example.com
      i don't have email → -
      no email → -
      i don't know → -
      ana@gmail.con → which: ana@gmail.com | ana@gmail.con
      ana@gmial.com → which: ana@gmail.com | ana@gmial.com
      prefer not to say → -
      312-555-0142 → -
      meet me at noon → -
    `,
    es: `
      ana@example.com → ana@example.com
      ANA@EXAMPLE.COM → ANA@example.com
      mi correo es ana@example.com → ana@example.com
      mi email es ana@example.com gracias → ana@example.com
      es ana@example.com. → ana@example.com
      correo: ana@example.com → ana@example.com
      correo:ana@example.com → ana@example.com
      ana.lopez@example.com.mx → ana.lopez@example.com.mx
      josé@example.com → josé@example.com
      peña@example.com → peña@example.com
      ana_lopez@example.org → ana_lopez@example.org
      ana-lopez@example.org → ana-lopez@example.org
      «ana@example.com» → ana@example.com
      ana @ example.com → ana@example.com
      ana@ example.com → ana@example.com
      ana@example. com → ana@example.com
      ana arroba example punto com → ana@example.com
      ana arroba example.com → ana@example.com
      mi correo es ana arroba example punto com → ana@example.com
      ana punto lopez arroba example punto com por favor → ana.lopez@example.com
      ana guion bajo lopez arroba example punto com → ana_lopez@example.com
      ana guión bajo lopez arroba example punto org → ana_lopez@example.org
      ana guion lopez arroba example punto org → ana-lopez@example.org
      ana(arroba)example.com → ana@example.com
      ana at example dot com → ana@example.com
      anaarrobaexample.com → -
      ana@example → ! email.incomplete
      ana@example. → ! email.incomplete
      ana@ → ! email.incomplete
      ana arroba example → ! email.incomplete
      ana@example,com → ana@example.com
      ana@@example.com → ! email.incomplete
      a@example.com o b@example.com → which: a@example.com | b@example.com
      ana@example.com y llámeme → ana@example.com
      ana85@example.com → ana85@example.com
      aña@example.com → aña@example.com
      no tengo correo → -
      no tengo → -
      no uso correo → -
      no sé → -
      ana@hotmail.con → which: ana@hotmail.com | ana@hotmail.con
      prefiero no decir → -
      el mismo → -
      mañana → -
      www.example.com → -
    `,
  },
];
