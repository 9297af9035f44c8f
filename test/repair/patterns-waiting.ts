import { must } from './failure.js';
import { hasAnswers, isForm, sameAnswers, sameQuestion, says, wish, type Pattern } from './pattern.js';

const hour = 3_600_000;

/** While the form waits: a person has the conversation, nobody is there, notifications are ended, or a day goes by. */
export const waiting: readonly Pattern[] = [
  {
    name: 'a person is there at once, knows the answers, and gives the form back',
    staysIn: true,
    async run(at) {
      at.visit.setting = { ...at.visit.setting, staffed: true };
      await at.visit.say(wish(at, 'person'));
      const handoff = at.visit.effects.find((effect) => effect.type === 'handoff');
      must(handoff !== undefined, `nobody was asked for: ${at.visit.trace.join(', ')}`);
      must(handoff.reason.topic === at.frame.topic, `the person hears of ${handoff.reason.topic}`);
      sameAnswers(at);
      await at.visit.say(wish(at, 'crisis'));
      must(
        at.visit.effects.some((effect) => effect.type === 'say' && effect.says?.startsWith('crisis/') === true),
        'words of danger went unheard in the line',
      );
      at.visit.moment = {
        ...at.visit.moment,
        control: { owner: { type: 'agent', agent: 'ana', queue: handoff.queue } as never, epoch: 2 },
      };
      await at.visit.send({ type: 'control_changed', change: 'taken', alias: 'Ana' });
      at.visit.moment = { ...at.visit.moment, control: { owner: { type: 'bot' }, epoch: 3 } };
      await at.visit.send({ type: 'control_changed', change: 'returned', summary: 'Talked' });
      sameQuestion(at);
    },
  },
  {
    name: 'with nobody there the truth is told, and the form waits',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'person'));
      must(at.visit.state.question?.name === 'nobody', `it asks ${at.visit.state.question?.name ?? 'nothing'}`);
      await at.visit.say(at.locale === 'es' ? 'seguir aquí' : 'go on here');
      sameQuestion(at);
    },
  },
  {
    name: 'at night a message can be left, and the form waits',
    staysIn: true,
    async run(at) {
      at.visit.pass(12 * hour);
      await at.visit.say(wish(at, 'person'));
      const open = at.visit.state.question?.name;
      if (open === 'nobody') return;
      must(open === 'message', `it asks ${open ?? 'nothing'}`);
      await at.visit.say(at.locale === 'es' ? 'Llámenme por el bache' : 'Please call about the hole');
      await at.visit.say('312-555-0142');
      must(
        at.visit.effects.some((effect) => effect.type === 'take_message'),
        'the message was not taken',
      );
      sameQuestion(at);
    },
  },
  {
    name: 'STOP ends all notifications at once, confirmed once, and the form stays',
    staysIn: false,
    async run(at) {
      await at.visit.say(wish(at, 'opt_out'));
      must(at.visit.state.optedOut, 'not opted out');
      says(at.visit, 'bot/opted_out');
      must(at.visit.said.filter((key) => key === 'dialog:opt_out').length === 1, 'confirmed more than once');
      sameQuestion(at, { asksAgain: false });
      await at.visit.say(wish(at, 'opt_out'));
      must(!at.visit.said.includes('dialog:opt_out'), 'confirmed a second time');
      must(at.visit.state.stack.length === 0, 'a second STOP did not lead out');
    },
  },
  {
    name: 'after a long pause the form is summed up, and goes on where it was',
    applies: isForm,
    staysIn: true,
    async run(at) {
      at.visit.pass(25 * hour);
      await at.visit.say(wish(at, 'greeting'));
      if (!hasAnswers(at)) return;
      must(at.visit.state.question?.name === 'resume', `it asks ${at.visit.state.question?.name ?? 'nothing'}`);
      await at.visit.say(at.locale === 'es' ? 'sí' : 'yes');
      sameAnswers(at);
      must(at.visit.asks !== undefined, 'it asked nothing');
    },
  },
  {
    name: 'after a long pause a question is answered first, then the form is offered',
    applies: (at) => isForm(at) && at.question !== null && hasAnswers(at),
    staysIn: true,
    async run(at) {
      at.visit.pass(25 * hour);
      await at.visit.say(at.question?.asks[at.locale] ?? '');
      says(at.visit, at.question?.says ?? '');
      must(at.visit.state.question?.name === 'resume', `it asks ${at.visit.state.question?.name ?? 'nothing'}`);
      await at.visit.say(at.locale === 'es' ? 'sí' : 'yes');
      sameAnswers(at);
    },
  },
];
