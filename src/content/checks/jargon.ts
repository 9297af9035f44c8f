/** A word that offices use and residents do not, as it stands in the text, with plainer ones. */
export interface Jargon {
  readonly word: string;
  readonly plainer: string;
}

const plainer: { readonly [language: string]: { readonly [word: string]: string } } = {
  en: {
    'in order to': 'to',
    'prior to': 'before',
    'subsequent to': 'after',
    'pursuant to': 'under',
    'in accordance with': 'under, by',
    'in the event that': 'if',
    'in the event of': 'if there is',
    'with regard to': 'about',
    'with respect to': 'about',
    'for the purpose of': 'to, for',
    'at this time': 'now',
    'at the present time': 'now',
    'due to the fact that': 'because',
    'in lieu of': 'instead of',
    'until such time as': 'until',
    'on an annual basis': 'every year',
    'on a monthly basis': 'every month',
    commence: 'start',
    terminate: 'end',
    utilize: 'use',
    utilization: 'use',
    facilitate: 'help',
    endeavor: 'try',
    ascertain: 'find out',
    remit: 'send, pay',
    remittance: 'payment',
    disburse: 'pay',
    disbursement: 'payment',
    expedite: 'speed up',
    aforementioned: 'this',
    herein: 'here',
    thereof: 'of it',
    hereby: '(leave it out)',
    heretofore: 'until now',
    notwithstanding: 'even if',
    adjudicate: 'decide',
    adjudication: 'decision',
    adjudicated: 'decided',
    stipulate: 'say, require',
    mandatory: 'required: you must',
    requisite: 'needed',
    domicile: 'home',
    indigent: 'with low income',
    remuneration: 'pay',
    promulgate: 'publish',
    effectuate: 'do',
    'duly authorized': 'allowed',
    'legal tender': 'cash',
    'proof of residency documentation': 'a paper with your address',
    egress: 'exit',
    ingress: 'entrance',
    abatement: 'lowering, removal',
    arrears: 'unpaid amounts',
    conveyance: 'transfer',
    encumbrance: 'debt on the property',
    'right-of-way': 'the street and sidewalk',
    ordinance: 'city law',
    variance: 'exception to a rule',
    easement: 'right to use part of the land',
  },
  es: {
    'a efectos de': 'para',
    'con el fin de': 'para',
    'con el objeto de': 'para',
    'con la finalidad de': 'para',
    'en virtud de': 'por',
    'de conformidad con': 'según',
    'con arreglo a': 'según',
    'a tenor de': 'según',
    'previo a': 'antes de',
    'con anterioridad a': 'antes de',
    'con posterioridad a': 'después de',
    'en el supuesto de que': 'si',
    'en caso de que': 'si',
    'en relación con': 'sobre',
    'con respecto a': 'sobre',
    'a la mayor brevedad': 'pronto',
    'no obstante': 'pero',
    asimismo: 'también',
    'el mismo': '(diga el nombre)',
    'dicho documento': 'ese documento',
    'a través de la presente': '(omítalo)',
    'por medio de la presente': '(omítalo)',
    'llevar a cabo': 'hacer',
    'dar inicio': 'empezar',
    'dar cumplimiento': 'cumplir',
    'hacer entrega': 'entregar',
    domicilio: 'dirección',
    fehaciente: 'claro, comprobado',
    antedicho: 'este',
    susodicho: 'este',
    mencionado: 'este',
    subsanar: 'corregir',
    subsanación: 'corrección',
    sufragar: 'pagar',
    erogación: 'gasto',
    emolumentos: 'pago',
    coadyuvar: 'ayudar',
    cumplimentar: 'llenar',
    aperturar: 'abrir',
    recepcionar: 'recibir',
    direccionar: 'enviar',
    peticionario: 'quien lo pide',
    'interesado deberá': 'usted debe',
    'se procederá a': '(diga quién lo hace y cuándo)',
    'procederá a': '(diga el verbo: “revisará”, no “procederá a revisar”)',
    'proceder a': '(diga el verbo)',
    expedir: 'dar',
    estipulado: 'indicado',
    ordenanza: 'ley de la ciudad',
    'derecho de vía': 'la calle y la acera',
    gravamen: 'deuda sobre la propiedad',
    morosidad: 'atraso en los pagos',
    fiduciario: 'encargado',
  },
};

const patterns = new Map(
  Object.entries(plainer).map(([language, words]) => [
    language,
    new RegExp(
      `(?<![\\p{L}-])(?:${Object.keys(words)
        .sort((a, b) => b.length - a.length)
        .join('|')})(?![\\p{L}-])`,
      'giu',
    ),
  ]),
);

/** The office words of a text, each once. A language without a list has none. */
export function jargonIn(text: string, language: string): readonly Jargon[] {
  const pattern = patterns.get(language);
  if (!pattern) return [];
  const found = new Map<string, Jargon>();
  for (const [word] of text.matchAll(pattern)) {
    const key = word.toLowerCase();
    found.set(key, { word, plainer: plainer[language]?.[key] ?? '' });
  }
  return [...found.values()];
}
