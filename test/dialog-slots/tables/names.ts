import type { Table } from '../resident-says.js';

export const names: readonly Table[] = [
  {
    about: 'a name',
    spec: { type: 'name' },
    en: `
      Ana Lopez → Ana Lopez
      ana lopez → ana lopez
      ANA LOPEZ → ANA LOPEZ
      Ana → Ana
      Ana Lopez. → Ana Lopez
      Ana Lopez, thank you → Ana Lopez
      Ana Lopez please → Ana Lopez
      my name is Ana Lopez → Ana Lopez
      My name's Ana Lopez, thanks! → Ana Lopez
      the name is Ana Lopez → Ana Lopez
      i'm Ana Lopez → Ana Lopez
      im ana lopez → ana lopez
      I am Ana Lopez → Ana Lopez
      it's Ana Lopez → Ana Lopez
      its Ana Lopez → Ana Lopez
      this is Ana Lopez → Ana Lopez
      hi, I'm Ana Lopez → Ana Lopez
      hello my name is Ana Lopez → Ana Lopez
      sure, Ana Lopez → Ana Lopez
      name: Ana Lopez → Ana Lopez
      call me Ana → Ana
      they call me Ana → Ana
      Ana M. Lopez → Ana M. Lopez
      A. M. Lopez → A. M. Lopez
      J.R. Smith → J.R. Smith
      Mary-Jane O'Neil → Mary-Jane O'Neil
      Sean O’Brien → Sean O’Brien
      D'Angelo Smith → D'Angelo Smith
      Smith, John → Smith, John
      John Smith Jr. → John Smith Jr
      Dr. Martin King III → Dr. Martin King III
      Mrs. Ana Lopez → Mrs. Ana Lopez
      Ludwig van der Berg → Ludwig van der Berg
      Maria de la Cruz → Maria de la Cruz
      Nguyen Thi My → Nguyen Thi My
      José Ñuñez-Peña → José Ñuñez-Peña
      Владимир Иванов → Владимир Иванов
      王小明 → 王小明
      Ana 🙂 → Ana 🙂
      My name is Ana and I want to pay → Ana
      i want to report a pothole → ! name.not_a_name
      what do you need it for? → -
      ana@example.com → ! name.not_a_name
      312-555-0142 → -
      Ana2 → ! name.not_a_name
      https://example.com → ! name.not_a_name
      hello → -
      yes → ! name.not_a_name
      ok → ! name.not_a_name
      me → ! name.not_a_name
      !!! → -
      i don't want to give my name → -
      prefer not to say → -
      i don't know → -
    `,
    es: `
      Ana López → Ana López
      ana lopez → ana lopez
      ANA LOPEZ GARCIA → ANA LOPEZ GARCIA
      Ana → Ana
      Ana López García → Ana López García
      Ana López, gracias → Ana López
      Ana López por favor → Ana López
      me llamo Ana López → Ana López
      mi nombre es Ana López → Ana López
      mi nombre es: Ana López, muchas gracias → Ana López
      mi nombre completo es Ana López García → Ana López García
      nombre: Ana López → Ana López
      soy Ana López → Ana López
      yo soy Ana López → Ana López
      yo me llamo Ana → Ana
      hola, soy Ana López → Ana López
      hola me llamo Ana López → Ana López
      buenas tardes, soy Ana López → Ana López
      es Ana López → Ana López
      a nombre de Ana López → Ana López
      a nombre de: Ana López → Ana López
      se llama Ana López → Ana López
      claro, Ana López → Ana López
      sí, Ana López → Ana López
      María de los Ángeles de la Cruz Pérez → María de los Ángeles de la Cruz Pérez
      Ma. Guadalupe Hdez. → Ma. Guadalupe Hdez
      José Luis Ñúñez y Peña → José Luis Ñúñez y Peña
      Juan Pérez del Río → Juan Pérez del Río
      Ana de León Vda. de Soto → Ana de León Vda. de Soto
      J. Jesús Peña → J. Jesús Peña
      Xóchitl Tlahuicole → Xóchitl Tlahuicole
      O'Farrill Gómez → O'Farrill Gómez
      López García, Ana → López García, Ana
      Sra. Ana López → Sra. Ana López
      Lic. Ana López → Lic. Ana López
      Jose Nunez → Jose Nunez
      me llamo Ana y quiero pagar el agua → Ana
      quiero reportar un bache → ! name.not_a_name
      ¿para qué lo necesitan? → -
      ana@example.com → ! name.not_a_name
      3125550142 → -
      hola → -
      sí → ! name.not_a_name
      yo → -
      ??? → -
      no quiero dar mi nombre → -
      prefiero no decir → -
      no sé → -
    `,
  },
];
