/** What a clerk wrote from the guide alone, by path in the bot's folder. Fictional, like everything here. */
export const clerkFolder = {
  'lists/office.csv': `id,en,es,also_en,also_es,address,hours_en,hours_es
main,City Hall,Alcaldía,downtown,el centro,1 Main St,"Mon to Fri, 8 to 5","lunes a viernes, de 8 a 5"
east,East Annex,Anexo Este,the annex,el anexo,9 Elm St,"Tue and Thu, 9 to 3","martes y jueves, de 9 a 3"
`,
  'facts/fees.yaml': `format: 1
facts: fees
owner: City Clerk
values:
  parking-permit-fee: $25
`,
  'intents/parking-permit.yaml': `format: 1
intent: parking-permit
title: { en: Parking permit, es: Permiso de estacionamiento }
label: { en: Parking permit, es: Estacionamiento }
examples:
  en: |
    how do I get a parking permit
    parking permit
    what does a parking permit cost
    where do I buy a parking permit
    I need a permit to park on my street
  es: |
    cómo saco un permiso de estacionamiento
    permiso de estacionamiento
    cuánto cuesta el permiso de estacionamiento
    dónde compro el permiso para estacionar
    necesito un permiso para estacionarme en mi calle
needs: office
answer:
  en: "A parking permit costs {parking-permit-fee}. {office.name}, {office.address}: {office.hours}."
  es: "El permiso cuesta {parking-permit-fee}. {office.name}, {office.address}: {office.hours}."
`,
  'intents/report-pothole.yaml': `format: 1
intent: report-pothole
title: { en: Report a pothole, es: Reportar un bache }
examples:
  en: |
    there is a pothole on my street
    report a pothole
    I want to report a pothole
    big hole in the road
    my street has a pothole
  es: |
    hay un bache en mi calle
    reportar un bache
    quiero reportar un bache
    un hoyo grande en la calle
    mi calle tiene un bache
steps:
  - ask: address
    say: { en: "Where is the pothole?", es: "¿Dónde está el bache?" }
  - ask: picture
    type: photo
    optional: true
    say: { en: "Do you have a photo of it?", es: "¿Tiene una foto?" }
  - confirm: { en: "Report a pothole at {address}?", es: "¿Reportar un bache en {address}?" }
  - call: cases.create
    with: { service: pothole, address, photo: "{picture}" }
    save: request
    outcomes:
      created:
        - say: { en: "Thank you. Your number is {request.reference}.", es: "Gracias. Su número es {request.reference}." }
`,
  'intents/case-status.yaml': `format: 1
intent: case-status
title: { en: Case status, es: Estado de mi caso }
examples:
  en: |
    where is my case
    what is the status of my case
    check my report
    case status
    any news on my request
  es: |
    dónde está mi caso
    cuál es el estado de mi caso
    consultar mi reporte
    estado del caso
    hay noticias de mi solicitud
steps:
  - find: case
  - tell: case
`,
  'words/requests.yaml': `format: 1
words: requests
states:
  Open:
    is: received
    say: { en: "We have your report.", es: "Recibimos su reporte." }
  Crew assigned:
    is: scheduled
    say: { en: "A crew will come.", es: "Irá una cuadrilla." }
    next: { en: "You need to do nothing.", es: "Usted no tiene que hacer nada." }
`,
  'intents/book-appointment.yaml': `format: 1
intent: book-appointment
title: { en: Make an appointment, es: Hacer una cita }
examples:
  en: |
    I need an appointment
    make an appointment
    book an appointment for a passport
    can I come in for a passport
    schedule a visit
  es: |
    necesito una cita
    hacer una cita
    quiero una cita para el pasaporte
    puedo ir por mi pasaporte
    agendar una visita
steps:
  - book: appointment
    who: [name, phone]
    bring: { en: "Bring a photo ID.", es: "Traiga una identificación con foto." }
`,
  'intents/utility-help.yaml': `format: 1
intent: utility-help
title: { en: Help with bills, es: Ayuda con facturas }
examples:
  en: |
    I need help with my bills
    can I get help paying my electric bill
    am I eligible for assistance
    utility help
    I cannot pay my heating
  es: |
    necesito ayuda con mis facturas
    me ayudan a pagar la luz
    califico para la ayuda
    ayuda con los servicios
    no puedo pagar la calefacción
steps:
  - ask: household
    type: number
    at_least: 1
    say: { en: "How many people live with you, counting you?", es: "¿Cuántas personas viven en su casa, contándole a usted?" }
  - ask: income
    type: money
    per: month
    sensitive: true
    say: { en: "What does your household earn in a month?", es: "¿Cuánto gana su hogar al mes?" }
  - ask: shutoff
    type: yes-no
    say: { en: "Do you have a shutoff notice?", es: "¿Tiene un aviso de corte?" }
  - first_that_fits:
      - if: { shutoff: yes }
        then:
          - say: { en: "Call {agency-phone} today.", es: "Llame hoy al {agency-phone}." }
      - if: { household: any of 1 or 2, income: at most 1500 }
        then:
          - say: { en: "You may qualify.", es: "Es posible que califique." }
      - if: { household: at least 3, income: at most 2500 }
        then:
          - say: { en: "You may qualify.", es: "Es posible que califique." }
      - otherwise:
          - say: { en: "You probably do not qualify.", es: "Es probable que no califique." }
`,
  'notices/road-works.yaml': `format: 1
notice: road-works
from: 2026-01-01
until: 2027-12-31
on: [report-pothole]
say: { en: "Main Street is closed for repairs this week.", es: "La calle Main está cerrada por obras esta semana." }
`,
  'cases.csv': `reference,zip,last_name,service,raw_state,updated
SP-1001,61990,Okafor,pothole,Open,2026-05-01
SP-1002,61990,Reyes,pothole,Crew assigned,2026-05-03
`,
  'offices.yaml': `format: 1
services:
  - id: passport
    title: { en: Passport, es: Pasaporte }
    minutes: 30
offices:
  - id: main
    title: { en: City Hall, es: Alcaldía }
    address: 1 Main St
    hours: { mon-fri: "08:00-17:00" }
`,
  'bot.yaml': `format: 1
bot: springfield
name: { en: City of Springfield, es: Ciudad de Springfield }
languages: [en, es]
time_zone: America/New_York
phone: 555-0100
greeting:
  en: "Hello! I am the automated assistant of {agency-name}. How can I help you?"
  es: "¡Hola! Soy el asistente automático de {agency-name}. ¿En qué le puedo ayudar?"
topics: [common/*, appointments/*, ./intents/*]
menu: [opening-hours, parking-permit, report-pothole, case-status, talk-to-a-person]
services:
  cases: { type: directory, file: ./cases.csv, words: requests }
  appointments: { type: calendar, offices: ./offices.yaml }
queues:
  general: { hours: { mon-fri: "08:00-17:00" }, holidays: us-federal }
`,
  'tests/permit.yaml': `test: the office decides
talk:
  - citizen: { en: "what does a parking permit cost", es: "cuánto cuesta el permiso de estacionamiento" }
  - bot: { asks: office }
  - citizen: { en: the annex, es: el anexo }
  - bot: { says: parking-permit/answer, contains: "$25" }
`,
  'tests/pothole.yaml': `test: a pothole is reported
talk:
  - citizen: { en: "report a pothole", es: "reportar un bache" }
  - bot: { says: notice/road-works }
  - bot: { asks: address }
`,
} as const;
