import type { Table } from '../resident-says.js';

export const texts: readonly Table[] = [
  {
    about: 'a text',
    spec: { type: 'text', atMost: 60 },
    en: `
      the light is broken → the light is broken
      The light is broken. → The light is broken.
      the light is broken, thank you → the light is broken, thank you
      THE LIGHT IS BROKEN!!! → THE LIGHT IS BROKEN!!!
      broken → broken
      a big pothole on elm st → a big pothole on elm st
      pothole, 3 feet wide → pothole, 3 feet wide
      since monday → since monday
      it happened on 3/4 → it happened on 3/4
      2 cars and a truck → 2 cars and a truck
      about 5 pm → about 5 pm
      $600 of damage → $600 of damage
      it smells → it smells
      it dont work → it dont work
      my nieghbor dumps trash → my nieghbor dumps trash
      the dog won't stop barking → the dog won't stop barking
      no light at night → no light at night
      water everywhere 😡 → water everywhere 😡
      graffiti “tags” → graffiti “tags”
      a/c is out → a/c is out
      N/A → N/A
      see photo → see photo
      it is next to the school → it is next to the school
      tree fell down → tree fell down
      I think it's a leak → I think it's a leak
      for my mother → for my mother
      la luz is broken → la luz is broken
      brown & white dog → brown & white dog
      leaking (badly) → leaking (badly)
      because of the storm → because of the storm
      it's been there a while → it's been there a while
      rats → rats
      loud music → loud music
      wheelchair ramp blocked → wheelchair ramp blocked
      no hot water → no hot water
      a lot of noise → a lot of noise
      two spaces   between → two spaces between
      42 → 42
      x → x
      I wrote a very long story about a light that was broken for weeks and weeks → ! text.too_long
      i don't know → -
      prefer not to say → -
      i'd rather not say → -
    `,
    es: `
      la luz no funciona → la luz no funciona
      La luz no funciona. → La luz no funciona.
      la luz no sirve, gracias → la luz no sirve, gracias
      NO HAY LUZ!!! → NO HAY LUZ!!!
      roto → roto
      un bache grande en la elm → un bache grande en la elm
      bache de 1 metro → bache de 1 metro
      desde el lunes → desde el lunes
      pasó el 3/4 → pasó el 3/4
      2 carros y una troca → 2 carros y una troca
      como a las 5 → como a las 5
      $600 de daños → $600 de daños
      huele feo → huele feo
      no sirbe → no sirbe
      mi vesino tira basura → mi vesino tira basura
      el perro no deja de ladrar → el perro no deja de ladrar
      está oscuro en la noche → está oscuro en la noche
      hay agua por todos lados 😡 → hay agua por todos lados 😡
      grafiti «placas» → grafiti «placas»
      N/A → N/A
      vea la foto → vea la foto
      está junto a la escuela → está junto a la escuela
      se cayó un árbol → se cayó un árbol
      creo que es una fuga → creo que es una fuga
      es para mi mamá → es para mi mamá
      the light no sirve → the light no sirve
      perro café y blanco → perro café y blanco
      fuga (muy grande) → fuga (muy grande)
      por la tormenta → por la tormenta
      lleva mucho tiempo → lleva mucho tiempo
      ratas → ratas
      música muy alta → música muy alta
      rampa tapada → rampa tapada
      no tenemos agua caliente → no tenemos agua caliente
      mucho ruido → mucho ruido
      dos   espacios → dos espacios
      ¡Ayer se fue la luz! → ¡Ayer se fue la luz!
      ñandú → ñandú
      42 → 42
      Escribí una historia larguísima de una luz que llevaba semanas sin servir → ! text.too_long
      no sé → -
      prefiero no decir → -
      prefiero no contestar → -
    `,
  },
  {
    about: 'yes or no',
    spec: { type: 'yes-no' },
    en: `
      yes → yes
      YES → yes
      Yes. → yes
      y → yes
      yep → yes
      yup → yes
      yeah → yes
      yea → yes
      yess → yes
      yes please → yes
      yes thank you → yes
      yes, that's right → yes
      yes i do → yes
      i do → yes
      i am → yes
      sure → yes
      sure thing → yes
      of course → yes
      absolutely → yes
      ok → yes
      okay → yes
      k → yes
      correct → yes
      that's correct → yes
      right → yes
      i think so → yes
      sí → yes
      👍 → yes
      no → no
      NO!! → no
      n → no
      nope → no
      nah → no
      no thanks → no
      no thank you → no
      no, i don't → no
      i don't → no
      not really → no
      not yet → no
      no, that's wrong → no
      never → no
      not at all → no
      👎 → no
      yes and no → which: yes | no
      maybe → -
      perhaps → -
      depends → -
      i don't know → -
      prefer not to say → -
      why → -
      3 → -
    `,
    es: `
      sí → yes
      si → yes
      SI → yes
      Sí. → yes
      s → yes
      sip → yes
      sii → yes
      sí por favor → yes
      si gracias → yes
      sí señor → yes
      claro → yes
      claro que sí → yes
      por supuesto → yes
      desde luego → yes
      así es → yes
      correcto → yes
      es correcto → yes
      exacto → yes
      está bien → yes
      de acuerdo → yes
      órale → yes
      simón → yes
      dale → yes
      ok → yes
      creo que sí → yes
      cómo no → yes
      yes → yes
      👍 → yes
      no → no
      NO → no
      no gracias → no
      no, muchas gracias → no
      nop → no
      nel → no
      no señora → no
      para nada → no
      claro que no → no
      creo que no → no
      todavía no → no
      ahora no → no
      no es correcto → no
      está mal → no
      nunca → no
      👎 → no
      sí y no → which: yes | no
      tal vez → -
      quizás → -
      depende → -
      no sé → -
      prefiero no decir → -
      por qué → -
    `,
  },
];
