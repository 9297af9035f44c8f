/** Rooms, renting, lights and machines of a house, repairs. */
export const home = `
  house home dwelling residence household | casa hogar vivienda
  apartment flat condo unit studio apt duplex loft | apartamento departamento depa piso condominio apto duplex
  room rooms bedroom living dining | cuarto habitacion recamara dormitorio pieza alcoba comedor
  kitchen bathroom restroom toilet hallway laundry | cocina bano sanitario pasillo lavanderia

  door doors doorbell entrance garage | puerta timbre porton garaje
  lock locks key keys locksmith deadbolt | cerradura candado cerrajero chapa cerrojo
  window windows blinds curtain curtains shades | ventana cortina cortinas persianas ventanas
  roof ceiling floor stairs wall walls carpet tiles | techo piso escaleras alfombra suelo azulejo
  furniture chair table shelf cabinet drawer | muebles silla escritorio estante gabinete cajon

  rent renting rental lease tenant renter tenancy | renta rentar alquiler alquilar arriendo arrendar inquilino arrendamiento
  landlord landlady lessor super | casero arrendador dueno propietario arrendataria
  evict eviction evicted foreclosure homeless kicked | desalojo desalojar desahucio desalojado echar
  homeless shelter unhoused encampment | refugio albergue indigente vagabundo sintecho mendigo

  housing affordable section voucher subsidized | vivienda economica seccion subsidio habitacional

  mold pests cockroach roach bedbugs mice termites insects infestation | moho plagas cucarachas chinches ratones termitas insectos plaga
  rat rats rodent rodents mouse vermin | rata ratas roedor roedores

  move moving moved mover relocate relocation | mudar mudanza mudarme mudarse trasladar mude traslado
  address addresses zip postcode zipcode postal | direccion domicilio postal codigo direcciones cp
  realtor estate property agent realty | inmobiliaria bienes raices corredor propiedad


  light lights lamp bulb lamps lighting | luz luces lampara foco bombilla iluminacion lamparas bombillo
  turn switch flip power toggle | encender apagar prender enciende apaga prende
  enable activate | activar encender prender habilitar activa encendido
  disable deactivate | desactivar apagar apagado deshabilitar desactiva desconectar

  bright brighter brightness brighten lighten intensity | brillo brillante iluminar aclarar intensidad brilloso
  dim dimmer dark darker darken | atenuar oscurecer tenue oscuro

  color colour colors hue shade | color colores tono matiz
  red crimson scarlet | rojo roja
  blue navy | azul celeste
  green lime | verde
  yellow gold golden orange | amarillo dorado naranja anaranjado
  purple violet pink magenta | morado violeta rosa lila rosado
  black white gray grey brown beige | negro blanco gris marron beige negra blanca

  plug plugs socket outlet smartplug | enchufe contacto tomacorriente interruptor
  thermostat thermostats heater furnace radiator boiler | termostato calefaccion calefactor caldera calentador boiler
  conditioner conditioning ac cooling fan ventilation hvac | aire acondicionado clima ventilador ventilacion aires

  vacuum hoover roomba vacuuming | aspiradora aspirar aspira robot
  clean cleaning cleaner sweep mop dust wash tidy scrub | limpiar limpieza trapear lavar limpia sacudir fregar
  dishwasher washer dryer laundry dishes | lavavajillas lavadora secadora lavaplatos trastes

  fridge refrigerator freezer | refrigerador heladera congelador refri
  oven stove microwave toaster grill | horno estufa microondas tostador parrilla hornilla

  coffee espresso latte cappuccino brew brewing coffeemaker cafe | cafe expreso capuchino cafetera cafecito
  appliance appliances device gadget | electrodomestico aparato electrodomesticos dispositivo aparatos

  smart automation alexa assistant home | inteligente automatizacion domotica asistente
  sprinkler sprinklers irrigation lawn watering hose | aspersor riego regar manguera regador


  volume louder loud loudness | volumen alto fuerte subir sube
  quiet quieter lower softer soft | bajar baja bajito suave bajale
  mute silent silence unmute hush | silencio silenciar callar mudo silencia calla callate

  increase raise rise higher turn | aumentar subir incrementar sube elevar
  decrease reduce lower drop less | disminuir reducir menos
  speaker speakers headphones earphones bluetooth | altavoz bocina parlante audifonos bluetooth bocinas auriculares
  sound audio noise | sonido audio

  key spare lost lockout | llave repuesto

  fix repair repairs fixed mend maintenance service repairman | arreglar reparar arreglo reparacion componer mantenimiento compostura reparen arreglen
  break broke broken busted smashed crack cracked | roto rota romper quebrado descompuesto averiado quebrar rompio malogrado destrozado
  malfunction faulty defective fail failed failing stuck jammed | falla fallar defectuoso fallo atascado trabado falladas descompostura
  work works working functioning function | funcionar funciona servir sirve
  burned burnt fused blown flicker flickering | fundido quemado fundio parpadear parpadea quemada titilar


  landscaping landscaper | jardinero paisajismo
  clogged clog plunger | obstruido destapar
  breaker | alambre fusible
  candle flashlight torch | vela linterna
  pillow blanket sheet sheets | almohada cobija sabana frazada
  towel soap shampoo toothbrush | toalla jabon shampoo cepillo champu
  broom bucket sponge detergent bleach | escoba cubeta esponja detergente cloro
  iron ironing fold | planchar plancha
  tool tools hammer screwdriver drill nail ladder | herramienta martillo destornillador taladro
  wallpaper | brocha tapiz
  storage closet | armario closet ropero
  upstairs downstairs | arriba abajo
  crib stroller diaper diapers formula | cuna carriola panal panales formula biberon
  toy toys doll ball | juguete juguetes muneca pelota`;
