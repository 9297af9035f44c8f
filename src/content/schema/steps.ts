import { z } from 'zod';
import { slotTypes } from '../../model/value.js';
import { beside, said } from './said.js';
import { before, count, line, name, reference, slotName, span, template, text, words, yesNo } from './scalars.js';

/** A list of steps. The compiler validates each one by its verb; the published schema names them all. */
export const steps = z
  .array(z.unknown(), { error: 'steps' })
  .meta({ ventanilla: 'steps' })
  .describe('Steps, done from top to bottom.');

const option = z
  .union(
    [
      line,
      z
        .object({
          inside: text.optional().describe('How it reads inside a sentence.'),
          also: z
            .union([line, z.record(z.string(), z.union([line, z.array(line)]))])
            .optional()
            .describe('Other words people use, per language.'),
        })
        .catchall(words),
    ],
    { error: 'option' },
  )
  .describe('One option: its label per language.');

const condition = z
  .union([z.record(z.string(), z.unknown()), z.array(z.unknown())], { error: 'condition' })
  .describe(
    'What must hold, in words: `{ age: at least 65 }`. Several lines must all hold; under `either:` one is enough.',
  );

const outcomes = z
  .record(z.string(), steps, { error: 'map' })
  .describe('What to do for each outcome; what is not written has the engine’s own sentence.');

/** What any question can carry. */
const question = {
  say: said.optional().describe('The question. Without it the engine asks in its own words.'),
  label: text.optional().describe('How a list of answers calls it, e.g. “Address”.'),
  why: text.optional().describe('Answer to “why do you need that?”.'),
  help: text.optional().describe('Answer to “help” at this question.'),
  hint: text.optional().describe('Shown when an answer was not understood.'),
  suggest: line.optional().describe('An answer to propose, e.g. `{contact.phone}`.'),
  retries: count.optional().describe('Tries before `otherwise`; 3 if not written.'),
  optional: yesNo.optional().describe('`true`: may be skipped.'),
  personal: yesNo.optional().describe('`true`: kept out of logs and analytics, masked on screens.'),
  sensitive: yesNo.optional().describe('`true`: not repeated in summaries.'),
  otherwise: steps.optional().describe('Steps after the last try.'),
};

const typeName = z
  .union([z.enum(slotTypes, { error: 'type' }), name], { error: 'type' })
  .describe(`One of: ${slotTypes.join(', ')}; or the name of a list.`);

/** One schema a verb: the first key names the step. */
export const stepSchemas = {
  say: z.strictObject({ say: said, ...beside }).describe('Sends text.'),
  ask: z
    .strictObject({
      ask: slotName.describe('Name of the answer.'),
      type: typeName.optional(),
      list: name.optional().describe('`type: list`: which list.'),
      pattern: line.optional().describe('`type: pattern`: a regular expression.'),
      example: text.optional().describe('`type: pattern`: a written example.'),
      within: name.optional().describe('`type: address`: the area it must lie in.'),
      per: z
        .enum(['week', 'month', 'year'], { error: 'period' })
        .optional()
        .describe('`type: money`: the period asked about.'),
      at_least: line.optional().describe('Smallest number, or earliest day.'),
      at_most: line.optional().describe('Largest number, or latest day.'),
      up_to: count.optional().describe('`type: photo` or `file`: how many.'),
      in: name.optional().describe('`type: case-reference`: which service knows its form.'),
      if_outside: steps.optional().describe('`within`: steps for an address outside.'),
      ...question,
    })
    .describe('Fills one slot.'),
  choose: z
    .strictObject({
      choose: slotName.describe('Name of the answer.'),
      options: z
        .array(option, { error: 'list' })
        .min(1, { error: 'words' })
        .optional()
        .describe('The options, written here.'),
      from: line.optional().describe('A list, or what a call returned: `{slots.slots}`.'),
      show: line.optional().describe('How one row reads, e.g. `{start} {office_name}`.'),
      if_none: steps.optional().describe('Steps when there is nothing to choose from.'),
      many: yesNo.optional().describe('`true`: several may be chosen.'),
      or: z.array(option, { error: 'list' }).optional().describe('Other ways out: `[none, rather not say]`.'),
      ...question,
    })
    .describe('Fills one slot from options.'),
  confirm: z.strictObject({ confirm: said }).describe('Check your answers: change any of them, or go on.'),
  find: z
    .strictObject({
      find: slotName,
      in: name.optional().describe('Which service; the one of type directory if not written.'),
      outcomes: outcomes.optional(),
    })
    .describe('Finds a case: asks for the reference and what the system requires.'),
  tell: z
    .strictObject({ tell: slotName, words: name.optional().describe('Which `words:` file says its states.') })
    .describe('Tells a case in the agency’s words.'),
  book: z
    .strictObject({
      book: slotName,
      in: name.optional().describe('Which service; the one of type calendar if not written.'),
      what: line.optional().describe('What is booked: a service of the calendar, or `{slot}`. Asked if not written.'),
      who: z
        .array(z.unknown(), { error: 'list' })
        .optional()
        .describe('Who comes: slot types (`[name, phone]`) or questions like `ask` and `choose`.'),
      with: z.record(z.string(), reference, { error: 'map' }).optional().describe('Further values for the calendar.'),
      bring: text.optional().describe('What to bring.'),
      remind: z
        .array(before, { error: 'list' })
        .max(5, { error: 'tooMany' })
        .optional()
        .describe('When the resident is reminded: `[1 day before, 2 hours before]`.'),
      template: template.optional(),
      outcomes: outcomes.optional(),
    })
    .describe('Books an appointment, from offer to confirmation.'),
  call: z
    .strictObject({
      call: z
        .string()
        .regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9_]*$/, { error: 'operation' })
        .describe('Service and operation: `cases.create`.'),
      with: z
        .record(z.string(), reference, { error: 'map' })
        .optional()
        .describe('What is sent: `{ service: missed-trash, address }`; an empty value is the slot of that name.'),
      save: slotName.optional().describe('Name of the result: `request` prints as `{request.reference}`.'),
      outcomes: outcomes.optional(),
    })
    .describe('Any other operation of a service.'),
  when: z.strictObject({ when: condition, then: steps }).describe('Steps only if something holds.'),
  first_that_fits: z
    .strictObject({
      first_that_fits: z
        .array(
          z.union([z.strictObject({ if: condition, then: steps }), z.strictObject({ otherwise: steps })], {
            error: 'fit',
          }),
          { error: 'list' },
        )
        .min(1, { error: 'words' })
        .describe('The cases: `if` with `then`, and `otherwise` at the end.'),
    })
    .describe('A list of cases; the first that holds counts, the last may be `otherwise`.'),
  set: z
    .strictObject({
      set: z.record(slotName, z.string(), { error: 'map' }).describe('Name → value, e.g. `{ service: passport }`.'),
    })
    .describe('Gives slots a value.'),
  look_up: z
    .strictObject({
      look_up: slotName.describe('Name of the row that is found: `limit` prints as `{limit.month}`.'),
      in: name.optional().describe('The table, `tables/income-limits.csv`; without it, the one named like the row.'),
      by: z
        .record(z.string(), reference, { error: 'map' })
        .describe('Column → what it is compared with: `{ household }`; an empty value is the answer of that name.'),
      if_none: steps.optional().describe('Steps when no row fits.'),
    })
    .describe('Finds a row of a table by what was answered.'),
  start: z.strictObject({ start: name }).describe('Another topic, and back.'),
  go: z.strictObject({ go: name }).describe('Another topic, for good.'),
  offer: z
    .strictObject({
      offer: z.union([name, z.array(name)], { error: 'topics' }).describe('A topic, or a list of topics.'),
      say: said.optional(),
    })
    .describe('Another topic, as a yes-no question or buttons.'),
  handoff: z
    .strictObject({
      handoff: reference.describe('A queue; the first one if left empty.'),
      urgent: yesNo.optional().describe('`true`: top of the queue.'),
      say: said.optional(),
      if_closed: steps.optional().describe('Steps when nobody can answer now.'),
    })
    .describe('Passes the conversation to a person.'),
  promise: z
    .strictObject({
      promise: said.describe('What is promised; `{due}` prints the day.'),
      due: span,
      queue: name.optional().describe('Whose working days count, and who is warned; the first queue if not written.'),
      if_missed: steps.optional().describe('Steps when nobody has marked it as done by then.'),
      template: template.optional(),
    })
    .describe('Something the agency owes; it is warned before it is late.'),
  remind: z
    .strictObject({
      remind: said.describe('What the reminder says.'),
      of: slotName.describe('The answer whose day or time counts.'),
      times: z
        .array(before, { error: 'list' })
        .min(1, { error: 'words' })
        .max(5, { error: 'tooMany' })
        .describe('When: `[1 day before, 2 hours before]`.'),
      template: template.optional(),
    })
    .describe('Reminds of a day or a time; nothing is said now.'),
  ask_again: z
    .strictObject({
      ask_again: z.union([slotName, z.array(slotName)], { error: 'list' }).describe('Names of answers.'),
    })
    .describe('Asks these again, as a correction would; the last step of an outcome or branch.'),
  end: z
    .strictObject({ end: z.union([z.null(), yesNo]).describe('Nothing stands behind it.') })
    .describe('Ends the topic.'),
} as const;

/** A step's first word. */
export type Verb = keyof typeof stepSchemas;
/** Every verb, in the order of the guide. */
export const verbs = Object.keys(stepSchemas) as readonly Verb[];
/** A validated step of one verb, as written. */
export type Written<V extends Verb> = z.infer<(typeof stepSchemas)[V]>;
/** What `who:` and `needs:` may hold besides names and `choose`: a question without its place in a list of steps. */
export type WrittenQuestion = Written<'ask'>;
