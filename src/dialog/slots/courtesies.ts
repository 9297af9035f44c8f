import { fold } from './fold.js';

const before =
  /^(?:(?:um+|uh+|well|so|sure|ok|okay|yes|yeah|yep|hi|hello|hey|pues|bueno|s[ií]|claro|hola|buenas|buenos d[ií]as|buenas tardes|buenas noches|good morning|good afternoon|oh|ah)[\s,.!]*[,.!]+\s*)+/i;
const after =
  /(?:[\s,.;!-]{1,9}(?:please|pls|thank you(?: so much| very much)?|thanks(?: a lot)?|thx|ty|(?:muchas |mil )?gracias|por favor|porfa(?:vor)?|if you please)){1,9}[\s.,;!]{0,9}$/i;
const punctuation = /[.,;!]+$/;

/** An answer without the courtesies before and after it; what would leave nothing stays. */
export function withoutCourtesies(words: string, introductions: RegExp): string {
  const greeted = words.replace(before, '');
  const begun = (greeted === '' ? words : greeted).replace(introductions, '');
  const ended = begun.replace(after, '');
  return (ended === '' || !ended.includes(' ') ? begun : ended).replace(punctuation, '').trim();
}

const refusals =
  /^(?:(?:no|sorry|perdon|lo siento|well|pues|um) )?(?:i )?(?:(?:do not|dont|cant|cannot|will not|wont|would not|wouldnt) (?:really )?(?:have|know|want|wish|need|give|say|remember|recall|tell|like to|feel like)|(?:would |d |id )?(?:rather|prefer) not|prefiero (?:no|que no)|no (?:quiero|tengo|puedo|deseo|se|la se|lo se|me la se|me lo se|me acuerdo|recuerdo|estoy segur[oa]|cuento con|voy a|doy|pienso) ?|have no|(?:i )?have none|(?:i )?(?:am|m|im) (?:homeless|not sure|unsure|unhoused)|not sure|unsure|no idea|ni idea|none of your|no le importa|que le importa|sin (?:direccion|casa|hogar|nombre)|desconozco|unknown$|i forgot|forgot|se me olvido|olvide|no fixed address|mind your)/;

/** Whether words refuse an answer or say that there is none: such words are never taken for a name or a place. */
export function refuses(words: string): boolean {
  return words.length <= longest && refusals.test(fold(words));
}
/** A refusal is short; longer words are looked at as an answer. */
const longest = 80;
