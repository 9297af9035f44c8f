/** Jobs and pay, trades, schools, sums. */
export const work = `
  job jobs work employment occupation career profession | trabajo empleo chamba laburo trabajar profesion oficio jale pega
  hire hiring hired recruit recruiting recruiter employ | contratar contratacion reclutar contratando reclutamiento contraten
  vacancy opening openings position positions role | vacante vacantes puestos convocatoria

  resume cv curriculum coverletter | curriculum cv hoja
  interview interviews interviewer | entrevista entrevistas entrevistar

  boss manager supervisor chief director leader | jefe jefa gerente supervisor patron lider patrona
  employee employees worker staff coworker colleague personnel | empleado trabajador empleados personal companero colega obrero

  salary wage wages paycheck earnings payroll paystub earn earned | salario sueldo ingreso nomina quincena paga ingresos
  raise bonus promotion promoted | aumento bono ascenso aguinaldo incremento
  overtime shift shifts hours | turno turnos horario extra jornada
  fired quit resign resignation layoff | despedir despedido renunciar renuncia despido

  leave vacation pto holiday holidays sabbatical absence | vacaciones ausencia asueto descanso
  sick sickleave absent | enfermedad incapacidad ausente falta
  maternity paternity | maternidad paternidad

  train training trained course courses workshop | capacitacion curso cursos entrenamiento capacitar formacion
  skill skills experience qualification qualifications | habilidad experiencia habilidades aptitud destreza
  office workplace desk cubicle | oficina escritorio despacho
  company firm corporation | empresa compania corporacion firma negocio
  conference boardroom zoom | junta conferencia videollamada
  project task deadline assignment | proyecto asignacion
  union strike labor labour | sindicato huelga laboral gremio
  safety injury workers compensation | lesion accidente compensacion
  freelance contractor selfemployed gig | independiente freelance autonomo cuentapropista
  nurse driver cook carpenter electrician mechanic plumber painter | chofer cocinero carpintero electricista mecanico plomero pintor


  school schools elementary kindergarten preschool highschool | escuela escuelas primaria secundaria kinder preescolar preparatoria
  college university campus degree bachelor diploma | universidad campus diploma licenciatura facultad

  student students pupil freshman undergraduate | estudiante alumno estudiantes alumna alumnos
  teacher teachers professor tutor instructor principal | maestro maestra profesor profesora docente instructor tutor
  class classes lesson lessons course subject | clase clases leccion curso materia asignatura
  study studying learn learning learned learnt | estudiar estudio aprender aprendizaje estudie aprendo

  exam exams test quiz midterm finals | examen examenes parcial evaluacion
  grade grades gpa marks transcript | calificacion promedio grado calificaciones
  homework assignment essay thesis | tarea deberes ensayo tesis

  tuition scholarship scholarships grant fafsa | colegiatura beca becas
  daycare childcare nursery babysitter nanny | guarderia ninera cuidado nana
  graduate graduation graduated commencement | graduar graduacion graduarse egresar


  math mathematics algebra geometry arithmetic | matematicas algebra geometria aritmetica
  science physics chemistry biology | ciencia fisica quimica biologia
  history historical historic ancient | historia historico antiguo
  geography map continent capital | geografia mapa continente capital

  calculate calculator compute calculation solve equation | calcular calculadora calculo resolver ecuacion
  plus add sum addition | sumar suma adicion
  minus subtract subtraction difference | restar resta menos diferencia
  multiply times product multiplication | multiplicar multiplicado producto
  divide divided division quotient | dividir dividido division
  square root squared cubed | raiz cuadrada cuadrado elevado potencia

  percent percentage fraction ratio half third | porcentaje fraccion mitad tercio porciento
  average median | promedio media mediana


  telework homeoffice hybrid | remoto teletrabajo hibrido
  uniform badge | uniforme gafete
  stub payslip | talon
  reference references | referencia referencias
  internship apprentice trainee | pasantia becario aprendiz
  fulltime parttime temporary | eventual
  spreadsheet | informe diapositivas
  farmer harvest crop | campesino agricultor cosecha cultivo jornalero
  housekeeper maid janitor | conserje
  chauffeur trucker | trailero camionero mensajero
  baker | panadero carnicero
  hairdresser barber salon haircut manicure | peluqueria barbero estetica peluquero
  tailor seamstress drycleaner | sastre costurera tintoreria
  journalist writer editor | periodista editor

  special education iep | especial educacion
  ged esl literacy | alfabetizacion
  backpack notebook pencil pen | utiles mochila cuaderno lapiz pluma
  recess semester | receso semestre trimestre
  lecture seminar | seminario`;
