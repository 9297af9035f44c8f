import { option, type Table } from '../resident-says.js';

const services = [
  option('Trash | Basura', { en: ['garbage'], es: ['desechos'] }),
  option('Recycling | Reciclaje'),
  option('Yard waste | Desechos de jardín', { en: ['leaves', 'branches'], es: ['hojas', 'ramas'] }),
  option('Bulky items | Muebles y objetos grandes', { en: ['furniture', 'couch'], es: ['sofá'] }),
];

export const choices: readonly Table[] = [
  {
    about: 'a choice',
    spec: { type: 'choice', options: services },
    en: `
      Trash → trash
      trash → trash
      TRASH → trash
      trash please → trash
      the trash → trash
      trash, thank you → trash
      it's the trash → trash
      my trash was missed → trash
      garbage → trash
      garbage please → trash
      trsh → trash
      tarsh → trash
      trahs → trash
      basura → trash
      la basura → trash
      recycling → recycling
      recyling → recycling
      recyclng → recycling
      recycle → -
      recycl → recycling
      the recycling one → recycling
      reciclaje please → recycling
      yard waste → yard-waste
      yard → yard-waste
      yard wast → yard-waste
      leaves → yard-waste
      leaves and branches → yard-waste
      bulky items → bulky-items
      bulky → bulky-items
      a couch → bulky-items
      furniture → bulky-items
      1 → trash
      2 → recycling
      #3 → yard-waste
      number 2 → recycling
      option 4 → bulky-items
      the first one → trash
      second → recycling
      2nd → recycling
      the last one → bulky-items
      last → bulky-items
      5 → -
      0 → -
      trash or recycling → which: trash | recycling
      trash and recycling → which: trash | recycling
      any → -
      none of those → -
      something else → -
      both → -
      i don't know → -
      prefer not to say → -
    `,
    es: `
      Basura → trash
      basura → trash
      BASURA → trash
      la basura → trash
      basura por favor → trash
      la basura, gracias → trash
      es la basura → trash
      no recogieron mi basura → trash
      desechos → trash
      basua → trash
      vasura → trash
      trash → trash
      reciclaje → recycling
      resiclaje → recycling
      reciclage → recycling
      el reciclaje → recycling
      el de reciclaje → recycling
      recycling por favor → recycling
      desechos de jardín → yard-waste
      desechos de jardin → yard-waste
      jardín → yard-waste
      hojas → yard-waste
      ramas → yard-waste
      hojas y ramas → yard-waste
      muebles → bulky-items
      un sofá → bulky-items
      un sofa → bulky-items
      muebles y objetos grandes → bulky-items
      objetos grandes → bulky-items
      1 → trash
      2 → recycling
      el 3 → yard-waste
      la 2 → recycling
      número 4 → bulky-items
      opción 1 → trash
      la primera → trash
      el segundo → recycling
      la tercera opción → yard-waste
      la última → bulky-items
      uno → trash
      5 → -
      basura o reciclaje → which: trash | recycling
      basura y reciclaje → which: trash | recycling
      ninguna → -
      otra cosa → -
      no sé → -
      prefiero no decir → -
      cualquiera → -
    `,
  },
  {
    about: 'several choices',
    spec: { type: 'choice', options: services, many: true },
    en: `
      trash and recycling → trash + recycling
      Trash, Recycling → trash + recycling
      trash & recycling please → trash + recycling
      trash recycling → trash + recycling
      trash, recycling and yard waste → trash + recycling + yard-waste
      1 and 3 → trash + yard-waste
      1, 3 → trash + yard-waste
      1,3 → trash + yard-waste
      1 3 → trash + yard-waste
      1 & 3 → trash + yard-waste
      1;3 → trash + yard-waste
      1/3 → trash + yard-waste
      1-3 → trash + recycling + yard-waste
      1 to 3 → trash + recycling + yard-waste
      1 through 3 → trash + recycling + yard-waste
      numbers 1 and 3 → trash + yard-waste
      all → trash + recycling + yard-waste + bulky-items
      all of them → trash + recycling + yard-waste + bulky-items
      ALL → trash + recycling + yard-waste + bulky-items
      everything → trash + recycling + yard-waste + bulky-items
      all but trash → recycling + yard-waste + bulky-items
      all except trash → recycling + yard-waste + bulky-items
      everything except trash and recycling → yard-waste + bulky-items
      the first two → trash + recycling
      first three → trash + recycling + yard-waste
      the last two → yard-waste + bulky-items
      the last 2 please → yard-waste + bulky-items
      first and third → trash + yard-waste
      first and last → trash + bulky-items
      one and three → trash + yard-waste
      just trash → trash
      only recycling → recycling
      only the trash please → trash
      garbage and leaves → trash + yard-waste
      basura and recycling → trash + recycling
      both → -
      1 and 9 → -
      9 → -
      none → -
      i don't know → -
      prefer not to say → -
      trash, trash and recycling → trash + recycling
    `,
    es: `
      basura y reciclaje → trash + recycling
      Basura, Reciclaje → trash + recycling
      la basura y el reciclaje por favor → trash + recycling
      basura reciclaje → trash + recycling
      basura, reciclaje y ramas → trash + recycling + yard-waste
      1 y 3 → trash + yard-waste
      1, 3 → trash + yard-waste
      1,3 → trash + yard-waste
      1 3 → trash + yard-waste
      1, 2 y 4 → trash + recycling + bulky-items
      el 1 y el 3 → trash + yard-waste
      la 1 y la 3 → trash + yard-waste
      números 1 y 3 → trash + yard-waste
      del 1 al 3 → trash + recycling + yard-waste
      1-3 → trash + recycling + yard-waste
      1 a 3 → trash + recycling + yard-waste
      todo → trash + recycling + yard-waste + bulky-items
      todos → trash + recycling + yard-waste + bulky-items
      todas → trash + recycling + yard-waste + bulky-items
      TODO → trash + recycling + yard-waste + bulky-items
      todos menos la basura → recycling + yard-waste + bulky-items
      todo excepto basura → recycling + yard-waste + bulky-items
      todas salvo basura y reciclaje → yard-waste + bulky-items
      las dos primeras → trash + recycling
      los primeros tres → trash + recycling + yard-waste
      las dos últimas → yard-waste + bulky-items
      los últimos 2 por favor → yard-waste + bulky-items
      la primera y la tercera → trash + yard-waste
      la primera y la última → trash + bulky-items
      uno y tres → trash + yard-waste
      solo basura → trash
      solamente reciclaje → recycling
      nada más basura → trash
      basura nomás → trash
      basura y hojas → trash + yard-waste
      trash y reciclaje → trash + recycling
      1 y 9 → -
      9 → -
      ninguno → -
      no sé → -
      prefiero no decir → -
      basura, basura y reciclaje → trash + recycling
    `,
  },
];
