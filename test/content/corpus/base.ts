import { town, type Files } from '../content-of.js';

/** What every topic of the corpus begins with; a case's own lines begin on line 7. */
export const topicHead = `format: 1
intent: hours
title: { en: Opening hours, es: Horario }
owner: City Clerk
source: https://town.example/hours
review_by: 2027-12-01
`;

const hours = `${topicHead}examples:
  en: |
    when are you open
    what time do you close on Friday
    is the town hall open today
    office hours
    how late can I come
  es: |
    a qué hora abren
    a qué hora cierran el viernes
    está abierto el ayuntamiento hoy
    horario de la oficina
    hasta qué hora puedo ir
held_out:
  en: |
    can I come in at noon
  es: |
    puedo ir a mediodía
answer:
  en: "Town Hall is open Monday to Friday. Call {agency-phone}."
  es: "El ayuntamiento abre de lunes a viernes. Llame al {agency-phone}."
`;

const report = `format: 1
intent: report-light
title: { en: Report a light, es: Reportar una luz }
owner: Public Works
source: https://town.example/lights
review_by: 2027-12-01
examples:
  en: |
    a street light is out
    the lamp on my corner is broken
    report a broken street light
    my street is dark at night
    the light post fell down
  es: |
    una luz de la calle no funciona
    la lámpara de mi esquina está rota
    reportar una luz descompuesta
    mi calle está oscura de noche
    se cayó el poste de luz
steps:
  - choose: trouble
    say: { en: "What is wrong with it?", es: "¿Qué le pasa?" }
    options:
      - { en: It is out, es: No prende }
      - { en: It blinks, es: Parpadea }
  - ask: address
    say: { en: "Where is the light?", es: "¿Dónde está la luz?" }
    if_outside:
      - say: { en: "That is outside our town. Call 211.", es: "Eso está fuera de nuestro pueblo. Llame al 211." }
      - end
  - call: cases.create
    with: { service: lights, address, trouble }
    save: request
    outcomes:
      created:
        - say: { en: "Your report number is {request.reference}.", es: "Su número de reporte es {request.reference}." }
      rejected:
        - say: { en: "That did not work. Call {agency-phone}.", es: "No se pudo. Llame al {agency-phone}." }
        - end
`;

const discount = `format: 1
intent: discount
title: { en: Discount, es: Descuento }
owner: Finance
source: https://town.example/discount
review_by: 2027-12-01
examples:
  en: [is there a discount, lower my bill, help with the bill, do I get a discount, low income discount]
  es: [hay descuento, bajar mi cuenta, ayuda con la cuenta, me dan descuento, descuento por bajos ingresos]
steps:
  - ask: household
    type: number
    say: { en: "How many people live with you?", es: "¿Cuántas personas viven con usted?" }
  - look_up: limit
    in: limits
    by: { household }
  - say: { en: "The limit is {limit.month} a month.", es: "El límite es {limit.month} al mes." }
`;

/** A small town in which nothing is wrong: every case of the corpus spoils one thing of it. */
export const base: Files = {
  ...town,
  'bots/town/bot.yaml': (town['bots/town/bot.yaml'] ?? '').replace(
    'menu: [emergency]',
    'menu: [hours, report-light, emergency]',
  ),
  'bots/town/intents/hours.yaml': hours,
  'bots/town/intents/report-light.yaml': report,
  'bots/town/intents/discount.yaml': discount,
  'tables/limits.csv': 'household,month\n1,$1500\n2,$2000\n3+,$2500\n',
  'notices/snow.yaml': `format: 1
notice: snow
from: 2027-01-10
until: 2027-02-10
on: [hours]
say: { en: "Town Hall opens late when it snows.", es: "El ayuntamiento abre tarde cuando nieva." }
approved_by: Town Clerk
`,
  'facts/phones.yaml': `format: 1
facts: phones
owner: City Clerk
source: https://town.example/phones
review_by: 2027-12-01
values:
  works-phone: 555-0140
  tax-day:
    - { until: 2027-06-04, value: { en: "June 4, 2027", es: 4 de junio de 2027 } }
    - { from: 2027-06-05, value: { en: "June 2, 2028", es: 2 de junio de 2028 } }
`,
};
