import { beforeAll, describe, expect, test } from '@jest/globals';
import { topicOf, writtenBot } from '../support/written-bot.js';

const begin = { en: 'I want to sort my garbage', es: 'quiero separar mis desechos' };
const files = {
  ...topicOf(
    'sorting',
    { en: 'to sort my garbage', es: 'separar mis desechos' },
    `steps:
  - choose: bins
    label: { en: Bins, es: Botes }
    say: { en: "Which bins do you have?", es: "¿Qué botes tiene?" }
    many: true
    options:
      - { en: Paper, es: Papel, inside: { en: paper, es: papel } }
      - { en: Glass, es: Vidrio, inside: { en: glass, es: vidrio } }
      - { en: Yarn, es: Hilo, inside: { en: yarn, es: hilo } }
      - { en: Compost, es: Composta, inside: { en: compost, es: composta } }
    or: [none, rather not say]
  - first_that_fits:
      - if: { bins: none of these }
        then:
          - say: { en: "You have no bins.", es: "No tiene botes." }
      - if: { bins: any }
        then:
          - say: { en: "Use {bins}.", es: "Use {bins}." }
          - when: { bins: any of Glass or Yarn }
            then:
              - say: { en: "Mind the edges.", es: "Cuidado con los bordes." }
          - when: { bins: at least 3 }
            then:
              - say: { en: "That is a lot.", es: "Son muchos." }
      - otherwise:
          - say: { en: "As you like.", es: "Como guste." }
  - confirm: { en: "Bins: {bins}. Right?", es: "Botes: {bins}. ¿Correcto?" }
  - say: { en: "Done with {bins}.", es: "Terminado con {bins}." }
`,
  ),
};

let town: Awaited<ReturnType<typeof writtenBot>>;
beforeAll(async () => {
  town = await writtenBot(files);
});

const asked = async (lang: 'en' | 'es', channel: 'web' | 'whatsapp' | 'sms') => {
  const talk = await town.visit({ lang, channel });
  await talk.says(begin[lang]);
  expect(talk.asks()).toBe('bins');
  return talk;
};

describe.each(['web', 'whatsapp', 'sms'] as const)('a question that takes several answers, on %s', (channel) => {
  test.each([
    ['en', 'paper and glass', 'Bins: paper and glass. Right?'],
    ['en', 'I have the glass one, yarn and paper', 'Bins: paper, glass, and yarn. Right?'],
    ['en', '1 and 3', 'Bins: paper and yarn. Right?'],
    ['en', '1, 2, 4', 'Bins: paper, glass, and compost. Right?'],
    ['en', 'numbers 1-3', 'Bins: paper, glass, and yarn. Right?'],
    ['en', 'all of them', 'Bins: paper, glass, yarn, and compost. Right?'],
    ['en', 'everything except glass', 'Bins: paper, yarn, and compost. Right?'],
    ['en', 'the first two', 'Bins: paper and glass. Right?'],
    ['en', 'the last 2', 'Bins: yarn and compost. Right?'],
    ['en', 'just paper', 'Bins: paper. Right?'],
    ['es', 'papel y vidrio', 'Botes: papel y vidrio. ¿Correcto?'],
    ['es', 'tengo vidrio e hilo', 'Botes: vidrio e hilo. ¿Correcto?'],
    ['es', '1 y 3', 'Botes: papel e hilo. ¿Correcto?'],
    ['es', 'todas', 'Botes: papel, vidrio, hilo y composta. ¿Correcto?'],
    ['es', 'todas menos papel', 'Botes: vidrio, hilo y composta. ¿Correcto?'],
    ['es', 'las dos primeras', 'Botes: papel y vidrio. ¿Correcto?'],
    ['es', 'los tres últimos', 'Botes: vidrio, hilo y composta. ¿Correcto?'],
    ['es', 'solo composta', 'Botes: composta. ¿Correcto?'],
    ['es', 'del 2 al 4', 'Botes: vidrio, hilo y composta. ¿Correcto?'],
  ] as const)('understands, in %s, "%s"', async (lang, text, confirm) => {
    const talk = await asked(lang, channel);
    expect(await talk.says(text)).toContain(confirm);
  });

  test.each([
    ['en', 'none', 'You have no bins.'],
    ['en', 'none of them', 'You have no bins.'],
    ['en', 'prefer not to say', 'As you like.'],
    ['es', 'ninguno', 'No tiene botes.'],
    ['es', 'prefiero no decir', 'Como guste.'],
  ] as const)('takes the way out that is typed, in %s: "%s"', async (lang, text, said) => {
    const talk = await asked(lang, channel);
    expect(await talk.says(text)).toContain(said);
  });

  test('collects one by one until nothing more is wanted', async () => {
    const en = await asked('en', channel);
    expect(await en.says('glass')).toContain('Chosen: Glass. Anything else?');
    expect(await en.says('paper please')).toContain('Chosen: Glass and Paper. Anything else?');
    expect(await en.says('nothing else')).toContain('Bins: glass and paper. Right?');
    const es = await asked('es', channel);
    await es.says('vidrio');
    expect(await es.says('también papel')).toContain('Elegido: Vidrio y Papel. ¿Algo más?');
    expect(await es.says('quite el vidrio')).toContain('Elegido: Papel. ¿Algo más?');
    expect(await es.says('nada más')).toContain('Botes: papel. ¿Correcto?');
  });

  test('goes on by itself when everything was chosen', async () => {
    const talk = await asked('en', channel);
    for (const one of ['paper', 'glass', 'yarn']) await talk.says(one);
    expect(await talk.says('compost')).toContain('Bins: paper, glass, yarn, and compost. Right?');
  });

  test('holds conditions on one of them, on how many, and on each', async () => {
    const talk = await asked('en', channel);
    const all = await talk.says('all');
    expect(all).toContain('Mind the edges.');
    expect(all).toContain('That is a lot.');
    const paper = await asked('en', channel);
    expect(await paper.says('only paper')).not.toContain('Mind the edges.');
  });

  test('can be corrected: more, fewer, others, and asked again', async () => {
    const en = await asked('en', channel);
    await en.says('paper and glass');
    expect(await en.says('add yarn')).toContain('Bins: paper, glass, and yarn. Right?');
    expect(await en.says('remove glass')).toContain('Bins: paper and yarn. Right?');
    expect(await en.says('no, the bins are glass and compost')).toContain('Bins: glass and compost. Right?');
    expect(await en.says('yes')).toContain('Done with glass and compost.');
    const es = await asked('es', channel);
    await es.says('papel y vidrio');
    expect(await es.says('agregue composta')).toContain('Botes: papel, vidrio y composta. ¿Correcto?');
    expect(await es.says('quite el papel')).toContain('Botes: vidrio y composta. ¿Correcto?');
    await es.says('cambiar los botes');
    expect(es.asks()).toBe('bins');
    expect(await es.says('hilo y papel')).toContain('Botes: papel e hilo. ¿Correcto?');
  });

  test('keeps what was chosen through a question in between', async () => {
    const talk = await asked('en', channel);
    await talk.says('glass');
    await talk.says('what time is it emergency en 1');
    expect(await talk.says('repeat')).toContain('Chosen: Glass. Anything else?');
  });
});

test('with buttons, each tap adds one, and "done" ends it', async () => {
  const talk = await asked('en', 'web');
  expect(talk.buttons()).toEqual(['Paper', 'Glass', 'Yarn', 'Compost', 'None of these', 'I would rather not say']);
  await talk.taps('Yarn');
  expect(talk.buttons()).toEqual(['Paper', 'Glass', 'Compost', 'Done']);
  await talk.taps('Paper');
  expect(await talk.taps('Done')).toContain('Bins: yarn and paper. Right?');
});

test('a second tap on a button of the first message adds nothing twice', async () => {
  const talk = await asked('es', 'web');
  const first = talk
    .last()
    .messages.at(-1)
    ?.choices.find(({ label }) => label === 'Vidrio');
  await talk.taps('Vidrio');
  expect(await talk.presses(first?.id ?? '')).toContain('Elegido: Vidrio. ¿Algo más?');
  expect(await talk.says('nada más')).toContain('Botes: vidrio. ¿Correcto?');
});

test('on text alone, the list says that several numbers may be sent', async () => {
  const en = await town.visit({ channel: 'sms' });
  expect(await en.says(begin.en)).toMatch(/1\. Paper[\s\S]*several, like 1, 3/);
  const es = await town.visit({ lang: 'es', channel: 'sms' });
  expect(await es.says(begin.es)).toMatch(/1\. Papel[\s\S]*varios, como 1, 3/);
});
