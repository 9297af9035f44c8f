import { textPlace, type Check } from './checked.js';
import { sentencesOf, withoutQuotes } from './sentences.js';

/** Words that speak to somebody as `tú`, wherever they stand. */
const anywhere =
  /(?<!\p{L})(?:tú|ti|contigo|tu|tus|te|tuyo|tuya|puedes|quieres|tienes|necesitas|debes|deseas|eres|estás|vas|sabes|haces|recibes|vives|podrás|tendrás|recibirás|deberás|dime|dinos|escríbenos|llámanos|envíanos|cuéntanos|pregúntame|haz|elige|ingresa tu|vosotros|vuestro|vuestra|podéis|tenéis|queréis)(?!\p{L})/iu;
/**
 * Commands to `tú` that elsewhere are a plain third person ("la oficina llama"): they count where a sentence that
 * asks nothing begins, or after "por favor".
 */
const atStart =
  /^(?:[¡\s]*|.*por favor,?\s+)(llama|escribe|envía|visita|toca|selecciona|ingresa|pulsa|presiona|espera|revisa|trae|marca|pide|busca|consulta|responde|indica|describe|manda|usa|deja|ven|ve a)(?!\p{L})/iu;

/** Spanish that says `tú` in a bot whose engine, and most of whose texts, say `usted`. */
export const tuForm: Check = ({ passages, report }) => {
  for (const passage of passages) {
    const text = passage.texts.get('es');
    if (text === undefined || passage.role === 'address') continue;
    // What is quoted is what residents write: «mi tarjeta no llegó».
    for (const sentence of sentencesOf(withoutQuotes(text))) {
      const word =
        anywhere.exec(sentence.text)?.[0] ??
        (passage.role === 'message' && !sentence.text.includes('?') ? atStart.exec(sentence.text)?.[1] : undefined);
      if (word === undefined) continue;
      report('TU_FORM', textPlace(passage, 'es', word), { word });
      break;
    }
  }
};
