import { must } from './failure.js';
import { isFreeText, sameQuestion, says, wish, type Pattern } from './pattern.js';

/** What is asked about the conversation itself: the citizen's data, and languages nobody here speaks. */
export const aboutData: readonly Pattern[] = [
  {
    name: 'what is known of them is shown, and the form goes on',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'my_data'));
      says(at.visit, 'bot/my_data');
      sameQuestion(at);
    },
  },
  {
    name: 'who wants their data deleted is asked once; “no” keeps the form',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'delete_data'));
      if (at.visit.said.includes('dialog:data.nothing')) return sameQuestion(at);
      must(at.visit.state.question?.name === 'erase', `it asks ${at.visit.state.question?.name ?? 'nothing'}`);
      await at.visit.say('no');
      sameQuestion(at);
    },
  },
  {
    name: 'who wants their data deleted and says yes has nothing left here',
    staysIn: false,
    async run(at) {
      await at.visit.say(wish(at, 'delete_data'));
      if (at.visit.said.includes('dialog:data.nothing')) return;
      await at.visit.say(at.locale === 'es' ? 'sí' : 'yes');
      says(at.visit, 'bot/erased');
      const kept = JSON.stringify(at.visit.state);
      for (const [slot, value] of Object.entries(at.frame.slots))
        must(!kept.includes(JSON.stringify(value)), `${slot} is still in the state`);
    },
  },
  {
    name: 'a language nobody here speaks is answered in it once, and the question stays',
    applies: (at) => !isFreeText(at),
    staysIn: true,
    async run(at) {
      await at.visit.say('Je ne comprends pas la question, est-ce que vous parlez français ?');
      says(at.visit, 'bot/other_language');
      sameQuestion(at);
    },
  },
];
