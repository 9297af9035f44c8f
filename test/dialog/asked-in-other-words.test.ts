import { describe, expect, test } from '@jest/globals';
import { city } from '../support/bot-builder.js';
import { talkTo } from '../support/dialog-talk.js';
import { commandsIn } from '../../src/dialog/words/commands.js';

const named = (text: string): string | undefined => {
  const [command] = commandsIn(text);
  return command?.name === 'language' ? `language:${command.to}` : command?.name;
};

describe('what people ask of a conversation, in the words they use', () => {
  test.each([
    ['back to English please', 'language:en'],
    ['can you go back to english?', 'language:en'],
    ['otra vez en inglés', 'language:en'],
    ['regresemos al español', 'language:es'],
    ['volvamos al español por favor', 'language:es'],
    ['en español otra vez', 'language:es'],
    ['can we speak Spanish please', 'language:es'],
    ['quiero dejar de recibir avisos', 'opt_out'],
    ['ya no me manden', 'opt_out'],
    ['no me manden nada', 'opt_out'],
    ['que me llame alguien', 'person'],
    ['¿me puede llamar una persona?', 'person'],
    ['hablo con una máquina?', 'robot'],
    ['skip this one', 'skip'],
    ['I would rather not say', 'skip'],
    ['go back one', 'back'],
    ['no sirve', 'unhelpful'],
    ['that does not answer my question', 'unhelpful'],
    ['what do you know about me', 'my_data'],
    ['¿qué información tienen de mí?', 'my_data'],
    ['borren mis datos', 'delete_data'],
    ['please delete all my data', 'delete_data'],
  ])('"%s" is %s', (text, command) => {
    expect(named(text)).toBe(command);
  });

  test.each([
    'I want to delete my appointment',
    'quiero borrar el grafiti de mi pared',
    'my data plan stopped working',
    'the English class at the library',
    'clases de inglés otra vez',
    'no me manden la factura a la casa vieja',
  ])('"%s" is a request like any other', (text) => {
    expect(named(text)).toBeUndefined();
  });

  test.each(['en', 'es'] as const)('a language asked for at a choice is no misunderstanding (%s)', (locale) => {
    const talk = talkTo(city(), { locale });
    talk.say('report', { intents: { report: 0.95 } });
    talk.say(locale === 'en' ? 'back to Spanish please' : 'regresemos al inglés');
    expect(talk.state?.locale).toBe(locale === 'en' ? 'es' : 'en');
    expect(talk.asks()).toBe('cart');
    expect(talk.state?.stack[0]?.tries).toBe(0);
  });
});
