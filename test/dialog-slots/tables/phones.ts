import type { Table } from '../resident-says.js';

export const phones: readonly Table[] = [
  {
    about: 'a telephone number',
    spec: { type: 'phone' },
    en: `
      312-555-0142 → +13125550142
      (312) 555-0142 → +13125550142
      312.555.0142 → +13125550142
      312 555 0142 → +13125550142
      3125550142 → +13125550142
      13125550142 → +13125550142
      1-312-555-0142 → +13125550142
      +1 312 555 0142 → +13125550142
      +1 (312) 555-0142 → +13125550142
      001 312 555 0142 → +13125550142
      312 - 555 - 0142 → +13125550142
      312/555-0142 → +13125550142
      312–555–0142 → +13125550142
      3 1 2 5 5 5 0 1 4 2 → +13125550142
      my number is 312 555 0142 → +13125550142
      my cell is (312)555-0142, thanks → +13125550142
      call me at 3125550142. → +13125550142
      it's 312-555-0142 but don't call at night → +13125550142
      PHONE: 312-555-0142 → +13125550142
      ph#3125550142 → +13125550142
      tel:+13125550142 → +13125550142
      three one two five five five zero one four two → +13125550142
      my number is three one two, five five five, oh one four two → +13125550142
      312 five five five 0142 → +13125550142
      312-555-0142 ext. 5 → +13125550142
      312-555-0142 x204 → +13125550142
      312-555-0142 extension 204 → +13125550142
      +52 55 1234 5678 → +525512345678
      +44 20 7946 0018 → +442079460018
      011 52 55 1234 5678 → +525512345678
      555-0142 → ! phone.no_area_code
      5550142 → ! phone.no_area_code
      my number is five five five oh one four two → ! phone.no_area_code
      312-555-014 → ! phone.length
      312-555-01422 → ! phone.length
      112-555-0142 → ! phone.length
      312-555-0142 or 312-555-0143 → which: +13125550142 | +13125550143
      home 312-555-0142 cell 312-555-0143 → which: +13125550142 | +13125550143
      312-555-0142, yes 312-555-0142 → +13125550142
      mi numero es 312 555 0142 → +13125550142
      911 → -
      i don't have a phone → -
      i don't know → -
      prefer not to say → -
      ana@example.com → -
      60601 → -
      tomorrow → -
      same one as before → -
    `,
    es: `
      312-555-0142 → +13125550142
      (312) 555 0142 → +13125550142
      3125550142 → +13125550142
      +1 312 555 0142 → +13125550142
      1 312 555 0142 → +13125550142
      312.555.0142 → +13125550142
      312 55 50 142 → +13125550142
      31 25 55 01 42 → +13125550142
      mi teléfono es 312-555-0142 → +13125550142
      mi telefono es el 312 555 0142 gracias → +13125550142
      mi numero es 3125550142 por favor → +13125550142
      mi cel es 312 555 0142 → +13125550142
      es el (312)555-0142 → +13125550142
      llámeme al 312-555-0142 → +13125550142
      marqueme al 312 555 0142 despues de las 5 → +13125550142
      TEL. 312-555-0142 → +13125550142
      cel:3125550142 → +13125550142
      tres uno dos cinco cinco cinco cero uno cuatro dos → +13125550142
      mi número es tres uno dos, cinco cinco cinco, cero uno, cuatro dos → +13125550142
      312 cinco cinco cinco 0142 → +13125550142
      tres doce cinco cincuenta y cinco cero uno cuarenta y dos → +13125550142
      312-555-0142 ext 5 → +13125550142
      312-555-0142 extensión 204 → +13125550142
      312-555-0142 extension 12 → +13125550142
      +52 55 1234 5678 → +525512345678
      +52 1 55 1234 5678 → +525512345678
      +57 301 234 5678 → +573012345678
      +503 2123 4567 → +50321234567
      555-0142 → ! phone.no_area_code
      el 555 0142 → ! phone.no_area_code
      cinco cinco cinco cero uno cuatro dos → ! phone.no_area_code
      312 555 014 → ! phone.length
      312 555 01422 → ! phone.length
      312-555-0142 o 312-555-0143 → which: +13125550142 | +13125550143
      casa 312-555-0142, trabajo 312-555-0143 → which: +13125550142 | +13125550143
      my number is 312-555-0142 → +13125550142
      no tengo teléfono → -
      no tengo → -
      no sé → -
      prefiero no decir → -
      el mismo de antes → -
      60601 → -
      mañana → -
      911 → -
    `,
  },
];
