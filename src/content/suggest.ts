/** Lower case, without accents and punctuation, one space between words: how examples and labels are compared. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most phrases of a thousand topics are plain but for their capitals.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(lower)) return lower;
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `Recolección de basura` → `recoleccion-de-basura`; empty when nothing of it is a letter or digit. */
export function slug(text: string): string {
  return fold(text).replaceAll(' ', '-').slice(0, 60);
}

/** The known word nearest to a misspelled one (at most a third of its letters changed), or null. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const wanted = plain(word.slice(0, 60));
  if (wanted === '') return null;
  const meant = Object.hasOwn(otherWords, wanted) ? otherWords[wanted] : undefined;
  if (meant !== undefined) {
    const found = [...known].find((candidate) => meant.includes(candidate));
    if (found !== undefined) return found;
  }
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const plainCandidate = plain(candidate);
    if (Math.abs(plainCandidate.length - wanted.length) >= bestDistance) continue;
    const d = distance(wanted, plainCandidate);
    if (d < bestDistance) {
      bestDistance = d;
      best = candidate;
    }
  }
  return best;
}

/** Words that people use for those of the language, in English and Spanish, as `plain` writes them. */
const otherWords: { readonly [word: string]: readonly string[] } = {
  response: ['answer'],
  reply: ['answer'],
  respuesta: ['answer'],
  phrases: ['examples'],
  questions: ['examples'],
  ejemplos: ['examples'],
  name: ['title', 'intent'],
  titulo: ['title'],
  etiqueta: ['label'],
  tema: ['intent'],
  topic: ['intent'],
  pasos: ['steps'],
  question: ['say', 'ask'],
  text: ['say'],
  message: ['say'],
  prompt: ['say'],
  pregunta: ['ask', 'say'],
  preguntar: ['ask'],
  decir: ['say'],
  select: ['choose'],
  menu: ['choose'],
  elegir: ['choose'],
  opciones: ['options'],
  confirmar: ['confirm'],
  else: ['otherwise'],
  default: ['otherwise'],
  min: ['at_least'],
  minimum: ['at_least'],
  max: ['at_most'],
  maximum: ['at_most'],
  picture: ['photo', 'image'],
  foto: ['photo'],
  telephone: ['phone'],
  telefono: ['phone'],
  mail: ['email'],
  'e-mail': ['email'],
  correo: ['email'],
  direccion: ['address'],
  nombre: ['name', 'title'],
  fecha: ['date'],
  day: ['date'],
  hora: ['time'],
  hour: ['time'],
  numero: ['number'],
  integer: ['number'],
  amount: ['money'],
  dinero: ['money'],
  currency: ['money'],
  boolean: ['yes-no'],
  'yes/no': ['yes-no'],
  yesno: ['yes-no'],
  zipcode: ['zip'],
  'zip-code': ['zip'],
  url: ['link'],
  website: ['link'],
  document: ['file'],
  horario: ['hours'],
  idiomas: ['languages'],
  timezone: ['time_zone'],
  success: ['created', 'booked', 'found'],
  ok: ['created', 'booked', 'found'],
  error: ['unavailable', 'rejected'],
  report: ['create'],
  csv: ['file', 'offices'],
  cases: ['directory'],
  appointments: ['calendar'],
  open: ['received'],
  pending: ['in_review'],
  done: ['completed'],
};

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

/** Edits between two short words; neighbours swapped count once. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((current[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      current.push(value);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
