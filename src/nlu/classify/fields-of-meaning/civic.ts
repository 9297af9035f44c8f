/** Streets, refuse, water and power, permits, town hall, parks and libraries. */
export const civic = `
  garbage trash rubbish waste refuse litter debris scrap | basura desperdicios residuos desechos desperdicio desecho tirar
  recycle recycling recyclable compost composting cardboard plastic bottles cans | reciclar reciclaje reciclable composta carton plastico botellas latas vidrio
  bin container cart dumpster bag bags trashcan receptacle toter barrel | bote contenedor cubo tacho zafacon bolsa bolsas basurero caneca tambo cesto
  pickup collection collect collected haul picked emptied pick empty | recoleccion recogida recoger recojan recogen recojo recolectar recolector vaciar llevarse levantar
  missed skipped uncollected skip miss overflowing full | saltaron olvidaron omitida omitieron saltar repleto desbordado

  bulky bulk furniture mattress couch sofa appliance oversized large | voluminosos muebles colchon sofa enseres trastos cachivaches sillon electrodomestico
  hazardous chemicals paint toxic electronics asbestos motor pesticide solvents | peligrosos quimicos pintura pilas toxico electronicos asbesto solventes veneno
  landfill dump dumping dumped transfer illegal tipping fly disposal dispose | vertedero basural tiradero botadero relleno basurero clandestino escombros arrojar desechar

  yard leaves grass clippings branches leaf garden trimmings brush mulch | jardin hojas pasto hierba ramas cesped zacate maleza ramaje

  sweeping sweeper sweep sanitation cleanup | barrido barrer barredora aseo limpieza saneamiento barrendero
  dirty filthy mess messy smelly stench dirt | sucio suciedad cochino mugre mugroso asqueroso apestoso cochinero


  street road avenue highway lane boulevard drive alley st ave blvd roadway freeway | calle avenida carretera camino via callejon bulevar autopista pista vialidad calzada

  pothole hole sinkhole crater pit potholes pavement asphalt cracks bump | bache hoyo hueco agujero pozo socavon crater pavimento asfalto grietas carpeta
  pave repave paving resurface asphalt concrete fill | pavimentar repavimentar asfaltar bachear rellenar tapar concreto cemento recarpetear
  sidewalk pavement curb footpath walkway kerb crosswalk ramp pedestrian | banqueta acera vereda anden andador cordon bordillo cruce rampa peaton peatonal

  streetlight lamppost lamp lighting pole streetlamp bulb | alumbrado farol luminaria poste lampara foco bombillo farola reflector bombilla
  dark darkness unlit dim lit | oscuro oscura oscuridad oscuras tinieblas sombrio

  signal stoplight semaphore crossing traffic intersection junction roundabout | semaforo cruce interseccion crucero glorieta rotonda bocacalle
  sign signs signage signpost marking stripes | senal letrero senalamiento cartel rotulo aviso senalizacion senales
  block corner intersection cornered | cuadra esquina manzana interseccion chaflan

  neighborhood neighbourhood district ward area community suburb downtown | barrio colonia vecindario distrito fraccionamiento sector centro comunidad urbanizacion suburbio
  bridge tunnel overpass underpass culvert viaduct | puente tunel viaducto desnivel

  graffiti vandalism vandalised spray tag tagging vandals defaced | grafiti grafitis vandalismo pintas pintada rayones garabatos aerosol rayaron grafitear pintarrajear vandalizar
  wall fence facade gate walls | pared muro barda cerca reja valla fachada paredon porton tapia

  tree trees branch branches trunk stump limb root roots palm oak pine | arbol arboles rama ramas tronco palmera pino roble arbusto arboleda
  prune pruning trim trimming cut fell chop fallen chainsaw | podar poda tala talar recortar tumbar caido
  weeds grass lawn mow mowing overgrown lawnmower bush bushes hedge | maleza hierba pasto zacate cesped monte podadora arbustos matorral

  flood flooding flooded overflow inundated floodwater | inundacion inundado inundar desbordar anegado encharcamiento charco inundo encharcado
  drain drainage gutter storm catch basin ditch manhole | drenaje alcantarilla desague coladera cuneta sumidero zanja imbornal tragante
  sewer sewage sewerage septic backup wastewater | alcantarillado cloaca drenaje aguas negras septico cloacas residuales

  snow plow plowing plough salt ice icy shovel deicing | nieve quitanieves arar hielo helado palear nevada
  construction roadwork detour closure barricade cone | construccion obras desvio cierre obra conos desviacion barricada
  dust mud gravel sand dirt soil | polvo lodo grava arena tierra fango

  abandoned derelict vacant blighted blight nuisance eyesore | abandonado baldio ruina deteriorado desocupado descuidado
  bench fountain statue monument plaza square | banco banca fuente estatua monumento zocalo glorieta
  speeding speed bump bumps hump fast | velocidad tope topes reductor exceso rapido boyas


  water supply tap potable drinking waterworks | agua acueducto potable acueductos suministro aguas grifo
  leak leaking leakage drip dripping burst gush gushing spill | fuga gotera goteras gotear escape filtracion derrame chorro reventar brotar escapar goteo
  pipe pipes plumbing plumber main hose valve pipeline | tuberia tubo tubos caneria plomeria plomero fontanero manguera valvula cano pipa
  tap faucet sink toilet bath shower tub | grifo llave canilla lavabo fregadero inodoro excusado ducha regadera tina banera

  meter reading gauge submeter | medidor lectura
  pressure flow low weak | presion flujo baja caudal
  hydrant fireplug | hidrante toma boca
  cloudy brown discolored taste smell quality lead | turbia sabor olor color calidad plomo
  shutoff disconnect disconnection disconnected restore reconnect reconnection cutoff | corte cortar desconectar desconexion reconectar reconexion restablecer suspension cortaron suspendido

  electricity electric power energy electrical kilowatt utility | electricidad electrico luz energia corriente electrica kilovatio
  outage blackout brownout outages powerless | apagon interrupcion apagones averia
  gas propane odor heating natural | gas propano olor calefaccion natural

  utility utilities service services | servicios servicio publicos

  pool swimming lifeguard swim | piscina alberca natacion salvavidas nadar pileta


  permit permission authorization authorisation allow permitted consent approval | permiso autorizacion permitir autorizar consentimiento aprobacion permitido visto
  license licence licensing licensed | licencia licencias patente carnet habilitacion

  build building construct construction built addition extension structure | construir construccion edificar edificio ampliacion estructura edificacion construyo
  remodel renovate renovation remodeling rebuild alteration refurbish | remodelar remodelacion renovar reforma reconstruir reformar ampliar
  contractor builder architect engineer blueprint drawings | contratista constructor arquitecto ingeniero albanil maestro
  inspection inspector inspect inspected code violation | inspeccion inspector inspeccionar codigo violacion infraccion revision

  zoning zone land parcel setback variance | zonificacion zona terreno lote parcela uso suelo solar predio
  deck patio shed garage porch basement attic balcony | terraza patio cobertizo garaje portal sotano atico balcon cochera
  demolish demolition tear wreck | demoler demolicion derribar tumbar derribo

  property deed title owner ownership | propiedad escritura titulo dueno propietario predio escrituras

  event events festival parade fair | evento fiesta desfile feria festival verbena kermes

  vendor vending street stall foodtruck peddler market | vendedor ambulante puesto carrito tianguis mercado vendimia comerciante
  business company firm enterprise startup entrepreneur | negocio empresa comercio compania local emprendimiento microempresa emprendedor
  liquor alcohol bar beer | licores alcohol alcoholicas bar cerveza

  noise noisy loud racket disturbance din blaring | ruido ruidoso escandalo bulla bullicio ruidosos ruidos estruendo ensordecedor
  bark barking howl howling | ladrar ladrido ladridos ladra aullar aullido
  neighbor neighbour neighbors | vecino vecina vecinos colindante
  complaint complain complaints grievance gripe report denounce | queja quejar reclamo denuncia denunciar reclamar quejarme inconformidad reporte reportar


  mayor council councilman councilwoman councillor alderman official officials governor | alcalde alcaldesa concejo concejal regidor funcionario gobernador intendente cabildo edil
  city town municipality municipal village county local | ciudad pueblo municipio municipal villa condado localidad
  hall townhall cityhall office offices bureau department headquarters desk counter | ayuntamiento alcaldia oficina oficinas municipalidad departamento ventanilla intendencia mostrador dependencia
  government state federal public administration agency authority | gobierno estado federal administracion agencia autoridad estatal

  meeting hearing session agenda minutes | reunion audiencia sesion asamblea acta minuta
  vote voting election elections ballot poll polling voter ballots | votar voto eleccion elecciones casilla urna votante comicios votacion sufragio
  candidate campaign politics political politician democrat republican president | candidato campana partido politica politico presidente democrata republicano

  law laws ordinance regulation rule rules bylaw statute legal | ley leyes ordenanza reglamento regla normas reglas legal estatuto normativa

  volunteer volunteering donate donation charity donations | voluntario voluntariado donar donacion caridad donativo
  census population survey | censo poblacion encuesta padron
  budget funding funds spending grant grants | presupuesto fondos gasto subvencion beca financiamiento
  resident residents citizen citizens taxpayer inhabitant | residente residentes ciudadano ciudadanos contribuyente vecinos

  cemetery burial grave graveyard tomb plot | cementerio panteon entierro sepultura fosa

  library librarian libraries bookmobile | biblioteca bibliotecario bibliotecas bibliobus
  borrow loan checkout return overdue lend lent | prestar prestado prestamo devolver atrasado pedir prestan prestame
  member membership join joined | socio membresia miembro afiliacion inscribirse afiliarse hacerse

  museum gallery exhibition exhibit art | museo galeria exposicion exhibicion arte
  park parks playground trail picnic pavilion gazebo | parque parques sendero picnic quiosco columpios parquecito
  camp camping campground campsite | acampar campamento campar carpa
  recreation recreational center leisure class classes | recreacion recreativo centro ocio

  senior seniors elderly older retiree | mayores ancianos anciano jubilado abuelos envejecientes
  youth teen teens teenager young | jovenes joven adolescente juventud muchachos


  fireworks firecracker firecrackers explosive bonfire | cohetes pirotecnia petardos cuetes
  needle needles syringe sharps | jeringa aguja jeringas agujas
  carcass roadkill | cadaver
  kiosk parkmobile | kiosko
  crew | filmacion rodaje
  shortterm homestay | vacacional
  tent tents canopy | toldo
  banner banners poster posters flyer flyers billboard | pancarta volante anuncio lona
  handler | manipulador sanidad
  vape tobacco cigarette cigarettes | vapear tabaco cigarro cigarrillo
  preservation heritage | patrimonio preservacion
  surveyor boundary | agrimensor lindero deslinde
  solar panels panel | paneles panel
  elevator escalator | ascensor
  exit | rociador ocupacion
  scaffold scaffolding crane | andamio
  pond creek | estanque arroyo laguna
  swing slide swings seesaw | resbaladilla tobogan
  field | cancha canchas
  bbq barbecue | asador barbacoa
  fumigate | fumigar fumigacion moscos dengue
  trap bait | trampa
  corruption bribe ethics misconduct | corrupcion soborno etica
  311 hotline helpline | 311
  procurement bid bidding tender | licitacion proveedor concurso
  curfew quarantine lockdown mask masks | toque cuarentena cubrebocas mascarilla tapabocas confinamiento
  sandbag sandbags preparedness kit | costales
  siren warning | sirena advertencia
  mission slogan | sembrar reforestar arbolito`;
