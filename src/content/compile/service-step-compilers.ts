import { own } from '../../model/json.js';
import type { Data } from '../source.js';
import { nearest } from '../suggest.js';
import { localize } from './localize.js';
import { operand, withValues } from './operands.js';
import { operations, stepOutcomes } from './operations.js';
import { outcomes } from './outcomes.js';
import type { Compiler } from './placed.js';
import { questionList } from './questions.js';
import { beforeOf, templateOf } from './times.js';

/** Compilers of the steps that talk to the agency's systems. */
export const serviceCompilers: { readonly [V in 'find' | 'tell' | 'book' | 'call']: Compiler<V> } = {
  find: (written, placed) => {
    const service = placed.scope.serviceNamed(written.in, 'directory', {
      container: written,
      key: written.in === undefined ? 'find' : 'in',
    });
    return [
      {
        type: 'find',
        name: placed.name,
        next: placed.next,
        service: service ?? '',
        save: written.find,
        ...outcomes(placed, written, stepOutcomes.find),
      },
    ];
  },
  tell: (written, { scope, name, next }) => {
    if (!scope.slots.has(written.tell)) operand(scope, `{${written.tell}}`, { container: written, key: 'tell' });
    if (written.words !== undefined && !scope.bot.words.has(written.words)) {
      const suggestion = nearest(written.words, scope.bot.words);
      scope.bot.report('UNKNOWN_WORDS', scope.source.place(written, 'words'), {
        words: written.words,
        ...(suggestion ? { suggestion } : {}),
      });
    }
    return [
      {
        type: 'tell',
        name,
        next,
        slot: written.tell,
        ...(written.words === undefined ? {} : { words: written.words }),
      },
    ];
  },
  book: (written, placed) => {
    const { scope, next } = placed;
    const service = scope.serviceNamed(written.in, 'calendar', {
      container: written,
      key: written.in === undefined ? 'book' : 'in',
    });
    const what = written.what === undefined ? null : operand(scope, written.what, { container: written, key: 'what' });
    const bookable = service ? own(scope.bot.services, service)?.bookable : undefined;
    if (what?.type === 'literal' && bookable && !bookable.some((entry) => entry.id === what.text)) {
      const suggestion = nearest(
        what.text,
        bookable.map((entry) => entry.id),
      );
      scope.bot.report('UNKNOWN_BOOKABLE', scope.source.place(written, 'what'), {
        what: what.text,
        known: bookable.map((entry) => entry.id).join(', '),
        ...(suggestion ? { suggestion } : {}),
      });
    }
    const who = questionList(scope, (written.who ?? []) as readonly Data[]);
    const bring =
      written.bring === undefined
        ? null
        : scope.addText('book.bring', {
            text: localize(scope, written.bring, { container: written, key: 'bring' }, { sentence: true }),
          });
    return [
      {
        type: 'book',
        name: placed.name,
        next,
        service: service ?? '',
        what,
        who,
        with: withValues(scope, written.with),
        ...(bring ? { bring } : {}),
        ...(written.remind === undefined ? {} : { remind: written.remind.map(beforeOf) }),
        ...templateOf(scope, written),
        save: written.book,
        ...outcomes(placed, written, stepOutcomes.book),
      },
    ];
  },
  call: (written, placed) => {
    const { scope, next } = placed;
    const [serviceName = '', operation = ''] = written.call.split('.');
    const service = scope.serviceNamed(serviceName, '', { container: written, key: 'call' });
    const table = own(operations, own(scope.bot.services, service ?? '')?.type ?? '');
    const known = table && own(table, operation);
    if (table && !known) {
      const suggestion = nearest(operation, Object.keys(table));
      scope.bot.report('UNKNOWN_OPERATION', scope.source.place(written, 'call'), {
        operation,
        service: serviceName,
        known: Object.keys(table).join(', '),
        ...(suggestion ? { suggestion } : {}),
      });
    }
    const writes = known?.writes ?? true;
    const possible = known ? [...known.outcomes, writes ? 'unknown_outcome' : 'unavailable'] : null;
    return [
      {
        type: 'call',
        name: placed.name,
        next,
        service: serviceName,
        operation,
        with: withValues(scope, written.with),
        ...(written.save === undefined ? {} : { save: written.save }),
        writes,
        ...outcomes(placed, written, possible),
      },
    ];
  },
};
