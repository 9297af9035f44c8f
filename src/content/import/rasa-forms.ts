import { slotTypes, type SlotType } from '../../model/value.js';
import { inLocales, slotNameOf } from './clean-words.js';
import type { DraftStep } from './draft.js';
import { responseOf, type RasaWords, type TakeNote } from './rasa-responses.js';

/** Words in a slot's name that say what its answer is. The first that fits counts. */
const typesByName: readonly (readonly [RegExp, SlotType])[] = [
  [/e-?mail|correo/, 'email'],
  [/phone|mobile|telefono|celular/, 'phone'],
  [/zip|postal/, 'zip'],
  [/address|street|direccion|domicilio/, 'address'],
  [/datetime/, 'datetime'],
  [/date|birth|fecha|dob\b/, 'date'],
  [/(?:^|_)(?:time|hour|hora)(?:$|_)/, 'time'],
  [/photo|picture|foto/, 'photo'],
  [/(?:^|_)(?:name|nombre|apellido|surname)(?:$|_)|person_name|full_name/, 'name'],
  [/amount|price|income|monto|ingreso/, 'money'],
  [/number_of|num_|count|quantity|cantidad|(?:^|_)age(?:$|_)|(?:^|_)edad(?:$|_)/, 'number'],
];

/** What kind of answer a slot takes, by its name. */
export function typeByName(name: string): SlotType | undefined {
  const plain = name.toLowerCase().replaceAll('-', '_');
  const type = typesByName.find(([pattern]) => pattern.test(plain))?.[1];
  return type ?? slotTypes.find((known) => known === name);
}

/** The questions of a form, one a required slot, in the words of `utter_ask_…`. */
export function formSteps(
  form: string,
  slots: readonly string[],
  words: RasaWords,
  listOfSlot: (slot: string) => string | null,
  note: TakeNote,
): readonly DraftStep[] {
  const main = words.projects[words.locales[0] ?? ''];
  const asked = new Set<string>();
  return slots.map((slot): DraftStep => {
    const name = slotNameOf(slot);
    const spoken = [`utter_ask_${form}_${slot}`, `utter_ask_${slot}`].find((key) =>
      Object.values(words.projects).some(({ responses }) => responses.has(key)),
    );
    if (spoken === undefined) note('no_question', { slot, form });
    // Buttons of a question are its answers, not topics.
    const said =
      spoken === undefined ? null : responseOf(spoken, { ...words, topicOf: () => null }, asked, () => undefined);
    asked.add(name);
    const declared = main?.slots.get(slot);
    const options =
      declared?.type === 'bool'
        ? []
        : optionsOf(spoken, words, declared?.type === 'categorical' ? declared.values : []);
    const list = options.length === 0 ? listOfSlot(slot) : null;
    const type =
      declared?.type === 'bool'
        ? 'yes-no'
        : declared?.type === 'float'
          ? (typeByName(slot) ?? 'number')
          : typeByName(slot);
    if (list === null && options.length === 0 && type !== undefined && declared?.type !== 'bool')
      note('type_guessed', { slot, type });
    return {
      type: 'ask',
      slot: name,
      ...(type === undefined || options.length > 0 || list !== null ? {} : { valueType: type }),
      ...(list === null ? {} : { list }),
      say: { wordings: said?.[0]?.wordings ?? [{}], buttons: [] },
      options,
    };
  });
}

/** The buttons of the question, or the values the slot may have. */
function optionsOf(
  spoken: string | undefined,
  { projects, locales }: RasaWords,
  values: readonly string[],
): readonly { readonly [locale: string]: string }[] {
  const titles = locales.map(
    (locale) =>
      (projects[locale]?.responses.get(spoken ?? '') ?? []).find(({ buttons }) => buttons.length > 0)?.buttons ?? [],
  );
  const longest = titles.reduce((a, b) => (b.length > a.length ? b : a), []);
  if (longest.length > 1)
    return longest.map((_, index) => inLocales(locales, (locale) => titles[locales.indexOf(locale)]?.[index]?.title));
  return values.filter(Boolean).length > 1
    ? values.filter(Boolean).map((value) => inLocales(locales, () => value))
    : [];
}
