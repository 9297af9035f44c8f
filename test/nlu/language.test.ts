import { describe, expect, test } from '@jest/globals';
import { detectLanguage } from '../../src/nlu/language.js';

const table = (code: string, texts: readonly string[]): readonly (readonly [string, string])[] =>
  texts.map((text) => [text, code]);

describe('a short message is heard in its language', () => {
  test.each([
    ...table('en', [
      'hi',
      'passport',
      'trash',
      'water bill',
      'pay ticket',
      'thanks',
      'yes',
      'parking',
      'birth certificate',
    ]),
    ...table('es', ['hola', 'basura', 'multas', 'sí', 'pagar agua', 'gracias', 'cita', 'licencia de perro', 'horario']),
  ])('%s → %s', (text, code) => {
    expect(detectLanguage(text).code).toBe(code);
  });
});

describe('what both languages say, names and numbers decide nothing', () => {
  test.each([
    'no',
    'ok',
    'si',
    'menu',
    '12345',
    '555-0142',
    'María García',
    'John Smith',
    'Juan Pérez',
    'asdfgh',
    '',
    '  ',
    '😀',
    '!!!',
  ])('%s', (text) => {
    expect(detectLanguage(text)).toEqual({ code: 'und', confidence: 0 });
  });
});

describe('a sentence is heard in its language with confidence', () => {
  test.each([
    ...table('en', [
      'I need to renew my passport',
      'when is my trash picked up',
      'my name is María García and I need help',
      'theres a pothole on Guadalupe Street',
    ]),
    ...table('es', [
      'necesito renovar mi pasaporte',
      'cuando recogen la basura',
      'me llamo John Smith y necesito ayuda',
      'hay un bache en la calle Main',
    ]),
  ])('%s → %s', (text, code) => {
    const heard = detectLanguage(text);
    expect(heard.code).toBe(code);
    expect(heard.confidence).toBeGreaterThan(0.8);
  });
});

describe('other languages of the neighbourhood are named, not taken for English or Spanish', () => {
  test.each([
    ['我需要续签我的护照', 'zh'],
    ['Мне нужно оплатить счет за воду', 'ru'],
    ['أريد تجديد جواز سفري', 'ar'],
    ['여권을 갱신하고 싶어요', 'ko'],
    ['Tôi muốn gia hạn hộ chiếu', 'vi'],
    ['toi muon gia han ho chieu o dau', 'vi'],
    ['Paano ako magbabayad ng tubig?', 'tl'],
    ['mwen bezwen yon randevou', 'ht'],
    ['não entendo, preciso de ajuda', 'pt'],
    ['Je voudrais renouveler mon passeport', 'fr'],
    ['Gdzie mogę zapłacić rachunek za wodę?', 'pl'],
  ])('%s → %s', (text, code) => {
    expect(detectLanguage(text).code).toBe(code);
  });
});
