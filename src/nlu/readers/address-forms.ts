/** The ways an address is written. Every pattern has a group `line`, may have `city` and `zip`, and takes one pass over the text. */

const kinds =
  'street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|way|place|pl|terrace|ter|circle|cir|highway|hwy|parkway|pkwy|square|sq|alley|trail|trl|plaza|turnpike';
const unit = String.raw`(?:(?:,\s*|\s+)(?:(?:apartment|apartamento|departamento|apto|depto|apt|unit|suite|ste|interior|int|building|bldg|edificio|floor|piso|lote|lot|room|rm|space|spc|trailer|traila|local)(?!\p{L})|#)\.?\s?#?\s?[\p{L}\p{N}-]{1,8})?`;

/** What goes on after an address and is no city: "12 Elm Street, it is huge". */
const noCity =
  'thank|thanks|thx|gracias|muchas|please|pls|favor|it|its|is|and|or|but|that|there|they|this|please|my|i|a|an|near|by|next|since|in|on|at|big|small|already|call|between|apt|es|esta|está|están|hay|y|pero|por|porque|mi|un|una|se|no|ya|cerca|desde|hace|entre|junto|frente|muy|que|yo';
const tail = String.raw`(?:,\s*(?<city>(?!(?:${noCity})(?![\p{L}\p{N}]))\p{L}[\p{L}.'-]{1,20}(?: (?![A-Za-z]{2}(?:,?\s+\d{5}|\s*[.,]|\s*$))\p{L}[\p{L}.'-]{1,20}){0,2}))?(?:(?:,\s*|\s+)(?!(?:${noCity})(?![\p{L}\p{N}]))[A-Za-z]{2}(?![\p{L}\p{N}]))?(?:,?\s+(?<zip>\d{5}(?:-\d{4})?))?`;

/** Words that no street's name has after its number: "3 cars in the way", "5 people block my drive". */
const noName =
  'in|on|at|off|from|my|your|our|his|her|is|are|was|were|to|for|this|that|people|persons|cars|trucks|kids|dogs|times|days|weeks|hours|minutes|months|years';
/** And none before it: "la calle lleva 5 días". */
const noNombre = 'lleva|llevan|tiene|tienen|hay|está|esta|están|desde|hace|sin|que|a|como|son|con|y|e';
const counted =
  'personas|gente|días|dias|semanas|meses|años|horas|minutos|veces|carros|coches|casas|perros|cuadras|metros|pies';

const starts = String.raw`(?<![\p{L}\p{N}$]|\d[-/:.,])`;
const ends = String.raw`(?![\p{L}\p{N}])`;
const form = (line: string, flags = 'giu'): RegExp => new RegExp(`${starts}(?<line>${line})${tail}${ends}`, flags);

const english = form(
  String.raw`\d{1,6}(?:-\d{1,6}|[a-z]|\s+1\/2)?(?:\s+(?!(?:${noName})(?!\p{L}))[\p{L}\p{N}.'-]{1,20}){1,4}?\s+(?:${kinds})(?![\p{L}\p{N}])\.?${unit}`,
);
const spanish = form(
  String.raw`(?:calle|avenida|av\.|calzada|camino|bulevar|paseo)(?:\s+(?!(?:${noNombre})(?!\p{L}))[\p{L}\p{N}.'-]{1,20}){1,4}?,?\s+(?:n[uú]mero\s+|no\.?\s+|#\s?)?\d{1,6}(?!\s+(?:${counted})(?!\p{L}))${unit}`,
);
const box = form(
  String.raw`(?:(?:p\.?\s?o\.?|post office)\s*box|(?:apartado|casilla)(?:\s+postal)?|(?:rr|rural route|hc)\s*\d{1,3},?\s+box)\s*#?\s*\d{1,6}`,
);

const numbered = String.raw`\d{1,3}(?:st|nd|rd|th)`;
const nextStreet = String.raw`(?:\s*&\s*|\s+(?:and|y|con(?:\s+la)?|at)\s+)(?:(?:la|el)\s+)?(?:calle\s+|avenida\s+|av\.\s+)?`;
const streetWord = String.raw`(?:${numbered}|\d{1,3}|\p{L}[\p{L}.'-]{1,20})`;
const kind = String.raw`(?:\s+(?:${kinds})(?!\p{L})\.?)`;

/** "Corner of Elm and 3rd", "la esquina de Elm con la 3": said to be a crossing. */
const corner = form(
  String.raw`(?:(?:the\s+)?(?:corner|intersection|crossing)\s+of|(?:la\s+)?esquina\s+(?:de|entre)(?:\s+la)?(?:\s+calle)?)\s+${streetWord}(?:\s+(?!and|y|con|at)${streetWord})?${kind}?${nextStreet}${streetWord}${kind}?`,
);
/** "Calle 5 y Main". */
const cruce = form(
  String.raw`(?:calle|avenida|av\.)\s+${streetWord}\s+(?:y|con|esquina(?:\s+con)?|&)\s+(?:(?:la|el)\s+)?(?:calle\s+|avenida\s+|av\.\s+)?(?!(?:no|me|se|la|el|los|las|es|hay|un|una|ya|mi)(?!\p{L}))${streetWord}`,
);
/** "Elm St & 3rd Ave": both have a kind or a number. */
const kinded = form(
  String.raw`(?:${numbered}|\p{L}[\p{L}.'-]{1,20})${kind}(?:\s*[&/]\s*|\s+(?:and|y|at)\s+)(?:${numbered}${kind}?|\p{L}[\p{L}.'-]{1,20}${kind})`,
);

const calendar =
  'January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const named = String.raw`(?!(?:${calendar}|The|I|My|We|It|Then|Last|Please)(?!\p{L}))\p{Lu}[\p{L}.'-]{1,20}`;
/** "5th and Main", "Main & 5th": a numbered street and a name, which begins with a capital; small letters say too many other things. */
const ordinal = form(
  String.raw`${numbered}(?:\s*&\s*|\s+(?:[Aa]nd|y|at)\s+)${named}|${named}(?:\s*&\s*|\s+(?:[Aa]nd|y|at)\s+)${numbered}`,
  'gu',
);
/** "At 5th and main": a place is told. */
const told = form(
  String.raw`(?<=(?<!\p{L})(?:at|on|near|by|en)\s+)${numbered}(?:\s*&\s*|\s+and\s+)\p{L}[\p{L}'-]{2,20}`,
);

/** Surest first; a place that one has read is left alone by the others. */
export const addressForms: readonly RegExp[] = [english, spanish, box, corner, cruce, kinded, ordinal, told];
