import { describe, expect, test } from '@jest/globals';
import { crisisIn, type CrisisKind } from '../../src/dialog/words/crisis.js';
import { growth } from '../support/processor-time.js';

const dangers: { readonly [locale: string]: { readonly [kind in CrisisKind]: readonly string[] } } = {
  en: {
    suicide: [
      'I want to end my life',
      'i want to die',
      'I wanna die',
      'I’m going to kill myself',
      'thinking of killing myself tonight',
      'I just want to be dead',
      'I wish I was dead',
      "I don't want to live anymore",
      'I dont want to be here anymore',
      'there is no reason to live',
      'everyone is better off without me',
      'i am SUICIDAL',
      'thoughts of suicide, where can I get help',
      'I keep cutting myself',
      'I want to hurt myself',
      'I am about to jump off the bridge',
      "I can't go on living",
      'no quiero. I mean I want to kill my self',
    ],
    wire: [
      'power line down sparking',
      "a power line fell and it's sparking",
      'there is a live wire on the road',
      'he was electrocuted',
    ],
    intruder: [
      'someone is breaking in',
      'someone is breaking into my house',
      'somebody is trying to get into my house',
      'a car has been following me for 20 minutes',
      'there is an intruder in my house',
      'there is an armed man outside',
    ],
    rescue: [
      'the building next door collapsed',
      'a baby is locked in a hot car',
      'people are trapped under the rubble',
      'there was an explosion',
      'my 3 year old is missing',
    ],
    gas: [
      'I smell gas',
      'my kitchen smells like gas',
      'there is a gas leak on Elm Street',
      'gas is leaking from the stove',
      'strong smell of gas in the hallway',
      'they hit a gas line while digging',
      'the carbon monoxide alarm is going off',
      'it smells like rotten eggs in my basement',
    ],
    fire: [
      'my house is on fire',
      "there's a fire in the building",
      'FIRE!!',
      'help fire',
      'the kitchen caught fire',
      'a fire started in the alley',
      'I see flames next door',
      'smoke is coming out of my neighbors apartment',
      'The dumpster is on fire behind the school',
      'my neighbors house is burning down',
    ],
    violence: [
      'my husband hits me',
      'my boyfriend is beating me',
      'he is going to kill me',
      "he's choking me",
      'my ex threatened to kill us',
      'I need help, domestic violence',
      'I am afraid of my partner',
      'I do not feel safe at home',
      'he has a gun',
    ],
    abuse: [
      'my neighbor is abusing her child',
      'I was raped',
      'a child is being abused next door',
      'my son was molested at school',
      'they lock my grandmother, I want to report elder abuse',
      'he touched my daughter inappropriately',
      'I am being held against my will',
      'human trafficking at the motel',
    ],
    poison: [
      'my baby drank bleach',
      'my son swallowed a battery',
      'I think I was poisoned',
      'my kid ate rat poison',
      'my friend overdosed',
      'she took too many pills',
      'poison control please',
    ],
    medical: ['he is not breathing', 'she is having a heart attack', "I can't breathe", 'my dad had a stroke'],
  },
  es: {
    suicide: [
      'me quiero morir',
      'quiero morirme',
      'me quiero matar',
      'me voy a matar',
      'ya no quiero vivir',
      'pienso en suicidarme',
      'no tengo ganas de vivir',
      'quiero acabar con mi vida',
      'voy a quitarme la vida',
      'ojalá estuviera muerta',
      'quisiera estar muerto',
      'todos estarían mejor sin mí',
      'me corté las venas',
      'quiero hacerme daño',
      'ya no puedo seguir viviendo',
      'no vale la pena vivir',
    ],
    wire: [
      'hay un cable tirado echando chispas',
      'se cayó un cable de luz',
      'se electrocutó mi esposo',
      'un poste se cayó con los cables',
    ],
    intruder: [
      'alguien está entrando a mi casa',
      'alguien se quiere meter a mi casa',
      'se están metiendo',
      'quieren entrar a robar',
      'alguien me sigue y tengo miedo',
      'hay un ladrón en mi casa',
    ],
    rescue: [
      'se derrumbó el edificio',
      'hay un niño encerrado en un carro con el calor',
      'hay gente atrapada bajo los escombros',
      'hubo una explosión',
      'se perdió mi niña',
    ],
    gas: [
      'huele a gas',
      'huele mucho a gas en mi cocina',
      'hay una fuga de gas',
      'escape de gas en la calle Olmo',
      'se está saliendo el gas',
      'rompieron la tubería de gas',
      'suena la alarma de monóxido',
      'hay olor a gas en el edificio',
    ],
    fire: [
      'mi casa se está quemando',
      'hay un incendio en el edificio',
      '¡Fuego!',
      'auxilio, fuego',
      'la cocina está en llamas',
      'se prendió la estufa',
      'veo llamas en la casa de al lado',
      'sale humo del apartamento de arriba',
      'se incendió el carro',
      'hay fuego en el parque',
    ],
    violence: [
      'mi esposo me golpea',
      'mi novio me pega',
      'mi pareja me quiere matar',
      'mi ex me amenazó de muerte',
      'violencia doméstica',
      'me está golpeando',
      'tengo miedo de mi marido',
      'no estoy segura en mi casa',
      'tiene una pistola',
      'mi esposo va a matarme',
    ],
    abuse: [
      'el vecino golpea a sus hijos',
      'mi hija fue abusada',
      'me violaron',
      'abuso infantil',
      'abusan de mi abuela',
      'maltrato a un anciano en mi edificio',
      'un hombre tocó a mi hija indebidamente',
      'trata de personas en el motel',
    ],
    poison: [
      'mi bebé tomó cloro',
      'mi hijo se tragó una pila',
      'creo que estoy envenenado',
      'se envenenó mi hermana',
      'tuvo una sobredosis',
      'se tomó demasiadas pastillas',
      'mi niño comió veneno para ratas',
    ],
    medical: ['no puede respirar, está morada', 'le dio un infarto', 'mi mamá se desmayó', 'está convulsionando'],
  },
};

describe('words of danger', () => {
  for (const [locale, kinds] of Object.entries(dangers)) {
    for (const [kind, texts] of Object.entries(kinds)) {
      test.each(texts)(`${locale}: "%s" gets the numbers for ${kind}`, (text) => {
        expect(crisisIn(text)?.kind).toBe(kind);
      });
    }
  }

  test('a danger at the end of ten thousand characters is still seen, and quickly', () => {
    const long = 'the bin is full and the truck did not come. '.repeat(227);
    expect(crisisIn(`${long} I smell gas`)?.kind).toBe('gas');
    expect(crisisIn(long)).toBeNull();
    const short = long.slice(0, long.length / 16);
    expect(
      growth(
        () => crisisIn(short),
        () => crisisIn(long),
        80,
      ),
    ).toBeLessThanOrEqual(80);
  });

  test('an everyday phrase beside a real danger does not hide it', () => {
    expect(crisisIn('I paid my gas bill and now I smell gas')?.kind).toBe('gas');
    expect(crisisIn('me muero de hambre y me quiero morir')?.kind).toBe('suicide');
  });

  test('accents, capitals and punctuation do not matter', () => {
    expect(crisisIn('ME QUIERO MORÍR!!!')?.kind).toBe('suicide');
    expect(crisisIn('i... want, to DIE')?.kind).toBe('suicide');
  });
});
