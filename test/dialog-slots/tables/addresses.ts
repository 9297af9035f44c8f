import type { Table } from '../resident-says.js';

export const addresses: readonly Table[] = [
  {
    about: 'an address',
    spec: { type: 'address' },
    en: `
      42 Elm Street → 42 Elm Street
      42 elm st → 42 elm st
      42 ELM ST → 42 ELM ST
      it's 42 elm st, apt 3, thank you → 42 elm st, apt 3
      it's 42 elm st apt 3 → 42 elm st apt 3
      42 Elm St. Apt. 3B please → 42 Elm St. Apt. 3B
      42 Elm St #3 → 42 Elm St #3
      42 Elm St, Unit 12 → 42 Elm St, Unit 12
      42 N. Elm Ave., Suite 200 → 42 N. Elm Ave., Suite 200
      my address is 42 Elm Street → 42 Elm Street
      My address is: 42 Elm Street. → 42 Elm Street
      i live at 42 elm street → 42 elm street
      i live on elm street → elm street
      at 42 Elm Street → 42 Elm Street
      the address is 42 Elm Street, thanks → 42 Elm Street
      yes, it's at 42 Elm Street → 42 Elm Street
      sure, 42 Elm Street → 42 Elm Street
      that would be 42 Elm Street → 42 Elm Street
      address: 42 Elm Street → 42 Elm Street
      42 Elm Street, Rivermont → 42 Elm Street / Rivermont
      42 Elm Street, Rivermont, IL 60601 → 42 Elm Street / Rivermont / 60601
      42 Elm Street 60601 → 42 Elm Street / 60601
      42 Elm Street, Rivermont IL 60601, thank you → 42 Elm Street / Rivermont / 60601
      42-44 Elm Street → 42-44 Elm Street
      42 1/2 Elm Street → 42 1/2 Elm Street
      42B Elm Street → 42B Elm Street
      1234 W 5th Ave → 1234 W 5th Ave
      1234 Martin Luther King Jr Blvd → 1234 Martin Luther King Jr Blvd
      12 Calle Olmo → 12 Calle Olmo
      Elm and 3rd → Elm and 3rd
      Elm & 3rd → Elm & 3rd
      corner of Elm and 3rd → corner of Elm and 3rd
      Elm St between 3rd and 4th → Elm St between 3rd and 4th
      the 1200 block of Elm Street → 1200 block of Elm Street
      in front of 42 Elm Street → in front of 42 Elm Street
      next to the library on Elm → next to the library on Elm
      PO Box 123 → PO Box 123
      P.O. Box 123, Rivermont → P.O. Box 123 / Rivermont
      Elm St and 3rd Ave → Elm St and 3rd Ave
      5th and Main, Rivermont → 5th and Main / Rivermont
      Lot 7, Sunny Acres Trailer Park → Lot 7, Sunny Acres Trailer Park
      Highway 12 mile 3 → Highway 12 mile 3
      RR 2 Box 40 → RR 2 Box 40
      42 elm → 42 elm
      forty two elm street → forty two elm street
      42 O'Brien Ct → 42 O'Brien Ct
      42 Peña Blvd → 42 Peña Blvd
      42 → ! address.too_short
      60601 → ! address.too_short
      elm → ! address.too_short
      here → ! address.too_short
      my house → ! address.too_short
      at my house → ! address.too_short
      my street → ! address.too_short
      home → -
      same as before → ! address.too_short
      !!! → -
      i don't know → -
      i don't know the address → -
      i'd rather not say → -
      prefer not to say → -
      i am homeless → -
      i don't have an address → -
    `,
    es: `
      calle Olmo 42 → calle Olmo 42
      Calle Olmo #42 → Calle Olmo #42
      calle olmo numero 42 → calle olmo numero 42
      Calle Olmo No. 42, Apto. 3 → Calle Olmo No. 42, Apto. 3
      calle Olmo 42 int. 3 → calle Olmo 42 int. 3
      calle Olmo 42, depto 5, gracias → calle Olmo 42, depto 5
      es calle Olmo 42 por favor → calle Olmo 42
      es en la calle Olmo 42 → calle Olmo 42
      vivo en la calle Olmo 42 → calle Olmo 42
      vivo en 42 Elm Street → 42 Elm Street
      mi dirección es 42 Elm Street → 42 Elm Street
      mi direccion es: 42 elm st apt 3, gracias → 42 elm st apt 3
      mi direcion es 42 elm st → 42 elm st
      direccion: calle Olmo 42 → calle Olmo 42
      la dirección es 42 Elm St, muchas gracias → 42 Elm St
      sí, es 42 Elm Street → 42 Elm Street
      claro, 42 Elm Street → 42 Elm Street
      sería la calle Olmo 42 → calle Olmo 42
      42 elm st apartamento 3 → 42 elm st apartamento 3
      42 Elm Street, Rivermont → 42 Elm Street / Rivermont
      42 Elm Street, Rivermont, IL 60601 → 42 Elm Street / Rivermont / 60601
      calle Olmo 42, Rivermont 60601 → calle Olmo 42 / Rivermont / 60601
      Avenida 5 de Mayo 45 → Avenida 5 de Mayo 45
      Av. Juárez 45 → Av. Juárez 45
      av juarez 45 → av juarez 45
      CALLE OLMO 42 → CALLE OLMO 42
      Calle Elm esquina con la 3 → Calle Elm esquina con la 3
      en la esquina de Elm y la 3 → la esquina de Elm y la 3
      Elm y 3 → Elm y 3
      calle 5 y Main → calle 5 y Main
      calle 3 entre Elm y Oak → calle 3 entre Elm y Oak
      enfrente de la biblioteca en la Elm → enfrente de la biblioteca en la Elm
      a un lado de la iglesia San José → a un lado de la iglesia San José
      apartado postal 123 → apartado postal 123
      PO Box 123 → PO Box 123
      km 5 carretera 12 → km 5 carretera 12
      lote 7, parque de trailas Sunny Acres → lote 7, parque de trailas Sunny Acres
      la cuadra 1200 de la Elm → la cuadra 1200 de la Elm
      42 elm → 42 elm
      está en el 42 de la Elm → el 42 de la Elm
      vivo en el 42 Elm Street → 42 Elm Street
      42 → ! address.too_short
      olmo → ! address.too_short
      aquí → ! address.too_short
      mi casa → ! address.too_short
      en mi casa → ! address.too_short
      la misma de antes → ! address.too_short
      ??? → ! address.too_short
      no sé → -
      no sé la dirección → -
      no tengo dirección → -
      no tengo casa → -
      prefiero no decir → -
      no quiero decir → -
    `,
  },
  {
    about: 'an address within the city',
    spec: { type: 'address', within: 'city' },
    en: `
      42 Elm Street, Rivermont, IL 60601 → 42 Elm Street / Rivermont / 60601
      42 Elm Street 60601 thank you → 42 Elm Street / 60601
      42 Elm Street → 42 Elm Street
      42 Elm Street, Rivermont → 42 Elm Street / Rivermont
      42 Elm Street, Springfield, IL 62701 → outside
      42 Elm Street 62701 → outside
      42 Elm Street, Rivermont IL → 42 Elm Street / Rivermont
      42 Elm Street, Springfield → outside
      elm → ! address.too_short
    `,
    es: `
      calle Olmo 42, Rivermont 60601 → calle Olmo 42 / Rivermont / 60601
      42 Elm Street → 42 Elm Street
      42 Elm Street, 62701 → outside
      calle Olmo 42, Springfield → outside
      es 42 Elm Street, Springfield, gracias → outside
      olmo → ! address.too_short
    `,
  },
  {
    about: 'a place',
    spec: { type: 'location' },
    en: `
      42 Elm Street → 42 Elm Street
      42 elm st, thank you → 42 elm st
      42 Elm Street, Rivermont, IL 60601 → 42 Elm Street / Rivermont / 60601
      Elm and 3rd → Elm and 3rd
      corner of Elm and 3rd please → corner of Elm and 3rd
      at the corner of Elm and 3rd → the corner of Elm and 3rd
      the park → the park
      Riverside Park → Riverside Park
      it's in Riverside Park → in Riverside Park
      in the parking lot behind the library → in the parking lot behind the library
      by the bus stop on Elm → by the bus stop on Elm
      on Elm between 3rd and 4th → on Elm between 3rd and 4th
      near the bridge → near the bridge
      under the bridge → under the bridge
      library → library
      the library → the library
      city hall → city hall
      downtown → downtown
      1200 block of Elm → 1200 block of Elm
      highway 12 mile 3 → highway 12 mile 3
      exit 14 → exit 14
      across from the school → across from the school
      in front of my house at 42 Elm → in front of my house at 42 Elm
      the alley behind 42 Elm → the alley behind 42 Elm
      the empty lot on elm → the empty lot on elm
      parking garage level 2 → parking garage level 2
      the address is 42 Elm Street → 42 Elm Street
      yes, it's at the park → the park
      trail by the river → trail by the river
      main street → main street
      Elm St → Elm St
      McDonald's on Elm → McDonald's on Elm
      42.1234, -87.1234 → ! address.too_short
      42 → ! address.too_short
      here → ! address.too_short
      my house → ! address.too_short
      right here → ! address.too_short
      over there → ! address.too_short
      everywhere → ! address.too_short
      !!! → -
      i don't know → -
      prefer not to say → -
      not sure → -
    `,
    es: `
      calle Olmo 42 → calle Olmo 42
      42 Elm Street, gracias → 42 Elm Street
      42 Elm Street, Rivermont, IL 60601 → 42 Elm Street / Rivermont / 60601
      Elm y la 3 → Elm y la 3
      la esquina de Elm y la 3 → la esquina de Elm y la 3
      en la esquina de Elm con la 3, por favor → la esquina de Elm con la 3
      el parque → el parque
      en el parque → en el parque
      parque Riverside → parque Riverside
      es en el parque → en el parque
      está en el parque Riverside → el parque Riverside
      queda en la plaza → la plaza
      en el estacionamiento de la biblioteca → en el estacionamiento de la biblioteca
      junto a la parada del bus → junto a la parada del bus
      cerca del puente → cerca del puente
      debajo del puente → debajo del puente
      biblioteca → biblioteca
      la biblioteca → la biblioteca
      el ayuntamiento → el ayuntamiento
      centro → centro
      en el centro → en el centro
      la cuadra 1200 de la Elm → la cuadra 1200 de la Elm
      carretera 12 km 5 → carretera 12 km 5
      salida 14 → salida 14
      enfrente de la escuela → enfrente de la escuela
      afuera de mi casa en la Elm 42 → afuera de mi casa en la Elm 42
      el callejón atrás de la Elm → el callejón atrás de la Elm
      el lote baldío de la Elm → el lote baldío de la Elm
      a un lado del río → a un lado del río
      por la iglesia → por la iglesia
      calle principal → calle principal
      mi direccion es calle Olmo 42 → calle Olmo 42
      sí, es en la plaza → en la plaza
      la escuela Lincoln → la escuela Lincoln
      42 → ! address.too_short
      aquí → ! address.too_short
      aqui mero → ! address.too_short
      aquí mismo → ! address.too_short
      allá → ! address.too_short
      mi casa → ! address.too_short
      en todos lados → ! address.too_short
      ??? → ! address.too_short
      no sé → -
      no estoy seguro → -
      prefiero no decir → -
    `,
  },
];
