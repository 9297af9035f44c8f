/** Family and friends, health, animals. */
export const people = `
  person people human individual | persona gente humano individuo personas
  man men guy gentleman male boy dude | hombre hombres senor caballero muchacho varon chico tipo
  woman women lady female girl | mujer mujeres senora dama femenino
  child kid kids children toddler infant baby babies minor | nino nina ninos hijos bebe menor menores chamaco infantil beba criatura chiquillo
  sons daughter daughters | hijo hija hijos hijas

  mother mom mum mama mommy | madre mama mami jefa
  father dad papa daddy | padre papa papi
  parents parent parental | padres
  brother sister sibling brothers sisters | hermano hermana hermanos hermanas carnal

  wife husband spouse partner | esposa esposo marido mujer pareja conyuge
  girlfriend boyfriend fiance lover | novia novio prometido enamorado
  grandmother grandfather grandma grandpa grandparents grandson | abuela abuelo abuelita abuelos nieto nieta
  uncle aunt cousin nephew niece relative relatives family | tio tia primo prima sobrino familia familiar pariente familiares

  friend friends buddy pal mate | amigo amiga amigos cuate compa colega compadre

  age old birthday born birthdate | edad anos nacio nacimiento
  gender sex transgender | genero sexo

  pregnant pregnancy prenatal maternity | embarazada embarazo prenatal maternidad
  single widow widowed | soltero viudo viuda

  agent representative operator advisor clerk human | agente representante operador asesor humano
  robot bot ai machine chatbot artificial | robot bot maquina artificial


  health healthy medical healthcare wellness | salud saludable medico sanitario bienestar
  doctor doctors physician dr specialist pediatrician surgeon | doctor doctora medico medica doctores pediatra especialista cirujano
  clinic hospital er ward icu | clinica hospital urgencias sanatorio
  nurse nurses nursing | enfermera enfermero enfermeria
  checkup physical screening exam | chequeo revision examen consulta

  medicine medicines medication drug prescription pill pills tablet dose pharmacy | medicina medicamento receta pastilla farmacia pastillas medicinas remedio dosis botica
  vaccine vaccines vaccination immunization vaccinated booster | vacuna vacunas vacunacion vacunar inyeccion inmunizacion inyectar refuerzo

  sick ill illness disease unwell | enfermo enfermedad enferma malestar enfermarse
  flu cold cough fever covid virus infection sneeze | gripe resfriado tos fiebre covid virus infeccion catarro gripa calentura coronavirus
  pain hurt ache sore hurts headache painful | dolor doler duele duelen adolorido dolores molestia
  injury injured wound bleeding blood | lesion herida herido sangre fractura sangrar lastimado

  dentist dental tooth teeth orthodontist cavity | dentista dental diente muela dientes odontologo
  eye eyes glasses vision optometrist eyesight | ojo ojos vista oculista anteojos gafas
  head face ear nose mouth neck hair | cabeza cara oido nariz boca cuello pelo oreja cabello
  arm leg hand foot feet knee shoulder finger stomach | brazo pierna mano pie pies espalda rodilla hombro dedo estomago
  heart lung liver kidney brain | corazon pulmon higado rinon cerebro

  diabetes cancer asthma cholesterol hypertension | diabetes cancer asma colesterol presion hipertension azucar
  mental depression anxiety therapy therapist counseling psychologist | mental depresion ansiedad terapia terapeuta psicologo consejeria
  addiction alcoholism rehab overdose | adiccion alcoholismo rehabilitacion sobredosis fumar

  sleep sleepy asleep nap slept bed insomnia | dormir dormido cama siesta duermo insomnio
  tired exhausted fatigue weary | cansado cansada agotado fatiga cansancio

  weight height weigh bmi overweight | peso altura pesar estatura sobrepeso
  surgery operation surgical | cirugia operacion operar
  test tests lab results | prueba analisis laboratorio resultados
  symptom symptoms diagnosis | sintoma sintomas diagnostico
  birth contraceptive contraception abortion | anticonceptivo aborto


  animal animals wildlife creature | animal animales fauna

  dog dogs puppy hound pup canine | perro perros cachorro perra canino perrito perrita
  cat cats kitten feline | gato gatos gatito felino gata minino
  pet pets vet veterinarian veterinary | mascota mascotas veterinario veterinaria
  stray loose roaming wandering | suelto callejero vagando realengo sueltos

  leash neuter spay microchip rabies | esterilizar castrar microchip rabia
  pound shelter kennel adopt adoption | perrera albergue adoptar adopcion

  bird birds duck goose pigeon chicken rooster | ave aves pajaro pato paloma gallo gallina
  horse cow goat pig sheep livestock farm | caballo vaca cabra cerdo oveja granja ganado
  snake spider bee bees wasp ant mosquito insect | serpiente arana abeja abejas hormiga mosquito avispa insecto vibora culebra zancudo
  raccoon coyote squirrel deer bear skunk possum bat | mapache coyote ardilla venado oso zorrillo murcielago
  bite bitten aggressive attack | mordida morder mordio agresivo mordedura


  relationship | relacion comprometido
  kiss hug | amor beso abrazo
  argue quarrel argument | discutir discusion
  mister mrs sir madam | senorita
  adult grownup | adulto
  orphan | huerfano acogida
  twins triplet | gemelos mellizos
  godfather godmother godparent | padrino madrina comadre
  funeral condolences mourning grief | funeral pesame luto velorio velacion
  baptism communion priest | bautizo comunion sacerdote cura
  quinceanera sixteen | quinceanera quince
  hispanic latino latina | hispano latino latina
  asian | raza asiatico
  gay lesbian lgbt | gay lesbiana
  deaf | ciego sordo
  rude | grosero amable educado
  lazy hardworking honest | flojo honesto
  strong brave | debil valiente
  crazy insane | loco

  rash itch skin | sarpullido comezon piel roncha
  nausea vomit diarrhea | nausea vomito vomitar diarrea
  choking breathing breathe | ahogar respirar respiracion asfixia
  swollen bruise sprain | hinchado moreton torcedura
  xray ultrasound mri | radiografia ultrasonido
  crutches walker cane | muletas andadera baston
  bandage gauze | botiquin curita
  contagious isolation | contagioso aislamiento
  massage | fisioterapia masaje
  nutritionist dietitian | nutriologo nutricionista
  std hiv | vih sida
  suicide crisis selfharm | suicidio crisis
  poisoning | intoxicacion envenenamiento`;
