/** Trips, buses and trains, the way there, cars. */
export const travel = `
  travel trip trips journey tour traveling vacation voyage travelling | viaje viajar viajes vacaciones excursion viajo

  plane flight flights fly flying airline airplane flew airlines jet | avion vuelo vuelos volar aerolinea aereo aerolineas
  airport gate terminal boarding layover | aeropuerto puerta terminal abordar escala abordaje embarque
  departure depart land landing | salida llegada llegar aterrizar salir llega sale despegar

  luggage baggage suitcase bag carryon bags carry | equipaje maleta maletas valija valijas
  lost misplaced lose disappeared | perder perdido perdi perdida extraviado extravio extraviada perdio extravie

  hotel hotels motel hostel inn lodging accommodation airbnb resort | hotel hoteles motel hostal posada alojamiento hospedaje hospedar
  checkin checkout room suite night | habitacion noche suite

  tourist tourism sightseeing attractions landmark sights | turista turismo atracciones atractivos turistico
  beach island ocean lake river mountain | playa isla mar oceano lago rio montana
  cruise ship boat ferry sail | crucero barco ferry lancha navegar
  itinerary destination plan | itinerario destino plan

  upgrade firstclass economy | asiento clase asientos ejecutiva

  vaccines shots travel | vacunas
  packing pack | empacar maleta


  bus buses coach shuttle | autobus camion guagua bus colectivo omnibus camiones micro buseta
  train trains rail railway amtrak | tren trenes ferrocarril
  subway metro tram underground lightrail | metro subte subterraneo tranvia
  transit transportation transport commute commuter ridership | transporte transito transportacion
  stop platform depot | estacion anden paradero terminal
  fare fares ticket pass passes | pasaje tarifa boleto abono

  taxi cab uber lyft ride rideshare | taxi uber lyft remis viaje raite aventon

  bike bicycle cycling bikes scooter cyclist bikeshare | bicicleta bici ciclista patineta ciclovia scooter
  walk walking foot pedestrian stroll walked | caminar pie peaton camino

  map maps route navigate navigation gps | mapa ruta direccion indicaciones navegar gps rumbo
  near nearby closest nearest vicinity proximity | cerca cercano cercana cercanos
  far distance miles kilometers mile km | lejos distancia millas kilometros lejano km

  north south east west northern southern eastern western | norte sur oeste oriente poniente
  left straight ahead | izquierda derecha recto derecho
  place places location spot site venue whereabouts | lugar sitio ubicacion lugares ubicado sede

  country nation countries | pais nacion paises
  capital population language flag | capital poblacion idioma

  traffic congestion jam rush backed | trafico transito congestion embotellamiento atasco tapon trancon tranque


  car cars vehicle vehicles auto automobile suv sedan | carro coche auto vehiculo automovil carros camioneta autos coches nave
  truck trucks vans minivan trailer | camion camioneta troca trailer furgoneta camiones
  motorcycle motorbike scooter moped | moto motocicleta motoneta

  drive driving driver drove driven drivers motorist | conducir manejar conductor chofer manejo conduzco maneje conduce
  license dl permit learner dmv | licencia permiso carnet brevete

  plate plates tag tags sticker decal | placa placas matricula calcomania patente chapa
  registration title vin emissions | titulo matricula tenencia

  park parking parked space spot | estacionar estacionamiento parquear aparcar parqueo parqueadero estacione parquimetro cajon aparcamiento
  tow towed towing impound impounded tows | grua remolcar remolque remolcaron corralon deposito remolcado arrastre encierro arrastrar

  gas fuel gasoline petrol diesel gallon | gasolina combustible diesel nafta bencina galon
  station pump fill refuel | gasolinera bomba llenar
  tire tires tyre tyres wheel wheels flat puncture | llanta rueda neumatico llantas goma ruedas ponchada ponchar pinchazo ponchadura cubierta
  oil engine motor transmission brake brakes radiator mechanic | aceite motor frenos mecanico transmision radiador freno taller
  jumpstart dead battery start | bateria arrancar pasar

  accident crash collision wreck crashed hit | accidente choque colision chocar chocaron atropellar
  mpg mileage odometer efficiency | kilometraje millaje rendimiento
  windshield bumper mirror headlight seatbelt | parabrisas defensa espejo faro cinturon

  rental rent hire lease renting | renta alquiler alquilar rentar
  wash carwash detail | lavar autolavado
  abandoned junk inoperable | abandonado chatarra
  inspection emissions smog | inspeccion verificacion
  speed mph limit | velocidad


  adaptor voltage | adaptador voltaje
  guide excursion | recorrido
  lobby concierge | vestibulo
  king queen | matrimonial individual
  mexico spain usa america england france germany italy | mexico espana unidos america inglaterra alemania
  guatemala honduras salvador colombia venezuela peru cuba | guatemala honduras salvador colombia venezuela peru argentina
  london paris york chicago tokyo angeles boston | londres york tokio angeles


  wiper blinker | limpiaparabrisas direccional
  clutch gear gearbox | clutch embrague
  scratch dent | abolladura`;
