/** The descriptions of the words of the language, in Spanish: by what the schemas say in English. A test holds the two together. */
export const spanish: { readonly [english: string]: string } = {
  'Version of the language; always 1.': 'Versión del lenguaje; siempre 1.',
  'Name of the bot: the name of its folder.': 'Nombre del bot: el de su carpeta.',
  'What residents read, per language.': 'Lo que lee la gente, por idioma.',
  'Groups bots that share people, queues and contacts; the bot’s own name if not written.':
    'Agrupa bots que comparten personal, filas y contactos; si no se escribe, el nombre del bot.',
  'Languages, the first one is the agency’s own: `[en, es]`.': 'Idiomas; el primero es el de la agencia: `[en, es]`.',
  'Time zone, e.g. America/Chicago.': 'Zona horaria, p. ej. America/Chicago.',
  'Printed as `{agency-phone}`.': 'Se imprime como `{agency-phone}`.',
  'Printed as `{agency-website}`.': 'Se imprime como `{agency-website}`.',
  'First words to everybody.': 'Las primeras palabras para todos.',
  'Files of topics: `common/*` is the shared library, `./intents/*` the bot’s own; or a topic written here.':
    'Archivos de temas: `common/*` es la biblioteca común, `./intents/*` los propios del bot; o un tema escrito aquí.',
  'Topics offered first, in this order.': 'Temas que se ofrecen primero, en este orden.',
  'Where residents write; web chat if nothing is written.':
    'Dónde escribe la gente; el chat web si no se escribe nada.',
  'What the platform knows us by, as `${NAME}` from the environment.':
    'Con lo que la plataforma nos reconoce, como `${NAME}` del entorno.',
  '`type: messenger` or `whatsapp`: secret of the Meta app; a list, the newest first, while it is replaced.':
    '`type: messenger` o `whatsapp`: clave secreta de la app de Meta; una lista, la más nueva primero, mientras se cambia.',
  '`type: messenger` or `whatsapp`: a word of ours that Meta repeats when the webhook is set up.':
    '`type: messenger` o `whatsapp`: una palabra nuestra que Meta repite al configurar el webhook.',
  '`type: messenger`: id of the page.': '`type: messenger`: identificador de la página.',
  '`type: messenger`: id of the Meta app; tells its own messages from a colleague’s. `type: bot-framework`: Microsoft App ID.':
    '`type: messenger`: identificador de la app de Meta; distingue sus mensajes de los de un colega. `type: bot-framework`: id. de aplicación de Microsoft.',
  '`type: bot-framework`: client secret of the app.': '`type: bot-framework`: secreto de cliente de la aplicación.',
  '`type: bot-framework`: id of the tenant of a single-tenant bot.':
    '`type: bot-framework`: id. del inquilino de un bot de inquilino único.',
  '`type: bot-framework`: `usgov` for a bot in Azure Government; `public` if not written.':
    '`type: bot-framework`: `usgov` para un bot en Azure Government; si no se escribe, `public`.',
  '`type: bot-framework`: further hosts that messages may be sent to, beside those of Microsoft.':
    '`type: bot-framework`: otros servidores a los que se pueden enviar mensajes, además de los de Microsoft.',
  '`type: whatsapp-web`: the number to link, with the country’s code, as `${NAME}` from the environment.':
    '`type: whatsapp-web`: el número que se vincula, con el código del país, como `${NOMBRE}` del entorno.',
  '`type: whatsapp-web`: what the linked device is encrypted with, at least 32 characters, as `${NAME}`.':
    '`type: whatsapp-web`: con qué se cifra el dispositivo vinculado, al menos 32 caracteres, como `${NOMBRE}`.',
  '`type: whatsapp-web`: `qr` (a picture in the terminal, if not written) or `code` (to be typed).':
    '`type: whatsapp-web`: `qr` (una imagen en la terminal, si no se escribe) o `code` (para escribirlo).',
  '`type: line`: channel secret, which LINE signs its calls with; a list, the newest first, while it is replaced. `type: telegram`: what Telegram repeats with every call, if the server is not to make it.':
    '`type: line`: secreto del canal, con el que LINE firma sus llamadas; una lista, el nuevo primero, mientras se cambia. `type: telegram`: lo que Telegram repite en cada llamada, si no ha de crearlo el servidor.',
  '`type: sms`: id of the Twilio account, as `${NAME}` from the environment.':
    '`type: sms`: id de la cuenta de Twilio, como `${NOMBRE}` del entorno.',
  '`type: sms`: the account’s token; a list, the newest first, while it is replaced.':
    '`type: sms`: el token de la cuenta; una lista, el nuevo primero, mientras se cambia.',
  '`type: sms`: the number that residents write to, with the country’s code.':
    '`type: sms`: el número al que escriben los residentes, con el código del país.',
  '`type: sms`: instead of `from`, a messaging service that chooses the number.':
    '`type: sms`: en vez de `from`, un servicio de mensajería que elige el número.',
  '`type: sms`: the address that Twilio calls, where it is not `PUBLIC_URL`.':
    '`type: sms`: la dirección a la que llama Twilio, si no es `PUBLIC_URL`.',
  '`type: sms`: where Twilio tells what became of a message, if not at the webhook.':
    '`type: sms`: dónde avisa Twilio qué fue de un mensaje, si no es en el webhook.',
  '`type: whatsapp`: id of the WhatsApp Business account; `channels check` looks at its webhook with it.':
    '`type: whatsapp`: id de la cuenta de WhatsApp Business; con él `channels check` revisa su webhook.',
  'Another address of the platform’s interface, for trying a bot against a server of your own.':
    'Otra dirección de la interfaz de la plataforma, para probar un bot con un servidor propio.',
  'Hosts of your own, with their port, from which files may be fetched although they are not public; for trying things out.':
    'Servidores propios, con su puerto, de los que se pueden bajar archivos aunque no sean públicos; para hacer pruebas.',
  '`type: web`: lets Direct Line 3.0 clients in (BotFramework-WebChat).':
    '`type: web`: deja entrar a clientes de Direct Line 3.0 (BotFramework-WebChat).',
  'A long word of ours that the agency’s own server asks for tokens with; a list, the newest first, while it is replaced.':
    'Una palabra larga nuestra con la que el servidor de la propia agencia pide tokens; una lista, la más nueva primero, mientras se cambia.',
  '`type: messenger`: `yes` if Meta lets the app answer by a person for seven days (Human Agent).':
    '`type: messenger`: `yes` si Meta permite que una persona responda durante siete días (Human Agent).',
  '`type: whatsapp`: phone number id; not the number itself.':
    '`type: whatsapp`: identificador del número de teléfono; no el número mismo.',
  '`type: messenger` or `whatsapp`: language of the approved templates where Meta calls it otherwise.':
    '`type: messenger` o `whatsapp`: idioma de las plantillas aprobadas cuando Meta lo llama de otra manera.',
  '`type: messenger` or `whatsapp`: `no` if the token belongs to another app than the secret.':
    '`type: messenger` o `whatsapp`: `no` si el token es de otra app que la clave secreta.',
  'The agency’s systems.': 'Los sistemas de la agencia.',
  'Where people wait for a person. Without one: `general`, open at all hours.':
    'Donde se espera a una persona. Si no hay ninguna: `general`, abierta a toda hora.',
  'Engine sentences in the agency’s own words, by key: `dialog:person.closed`.':
    'Frases del programa en palabras de la agencia, por clave: `dialog:person.closed`.',
  'A topic past its `review_by`: `answer` (as ever) or `withhold` (a person is offered instead).':
    'Un tema con su `review_by` vencido: `answer` (como siempre) o `withhold` (se ofrece una persona).',
  'Confidence at which a topic is answered, and from which it is asked about.':
    'Certeza con la que se responde un tema, y desde la que se pregunta por él.',
  'Synonyms per language.': 'Sinónimos por idioma.',
  'Several wordings of one text.': 'Varias formas de decir un mismo texto.',
  'Topics or links, as buttons.': 'Temas o enlaces, como botones.',
  'A page to open, one address or one per language.': 'Una página, una dirección o una por idioma.',
  'A picture, with words for those who cannot see it.': 'Una imagen, con palabras para quien no puede verla.',
  'A document to download, one address or one per language.':
    'Un documento para descargar, una dirección o una por idioma.',
  'A recording of the words, one address per language.': 'Una grabación del texto, una dirección por idioma.',
  'Said only while people are there (`open`), or only while nobody is (`closed`).':
    'Se dice solo cuando hay personas (`open`), o solo cuando no hay nadie (`closed`).',
  'First day on which this is said.': 'Primer día en que se dice.',
  'Last day on which this is said.': 'Último día en que se dice.',
  'Words per language, e.g. `{ en: Trash, es: Basura }`; a plain text is the same in all languages.':
    'Palabras por idioma, p. ej. `{ en: Trash, es: Basura }`; un texto solo es igual en todos los idiomas.',
  'Lower-case letters, digits and hyphens, e.g. `opening-hours`.':
    'Letras minúsculas, números y guiones, p. ej. `opening-hours`.',
  '`{ mon-fri: "08:00-17:00", sat: "09:00-12:00" }`, or `always`.':
    '`{ mon-fri: "08:00-17:00", sat: "09:00-12:00" }`, o `always`.',
  '`us-federal`, or a list of days.': '`us-federal`, o una lista de días.',
  'What its people speak; all languages of the bot if not written.':
    'Lo que habla su personal; si no se escribe, todos los idiomas del bot.',
  'Said when nobody can answer.': 'Se dice cuando nadie puede atender.',
  'The day, e.g. 2027-12-24.': 'El día, p. ej. 2027-12-24.',
  'What the day is called, per language.': 'Cómo se llama el día, por idioma.',
  'What is said, per language; may carry `any_of buttons link image file audio hours from until`.':
    'Lo que se dice, por idioma; puede llevar `any_of buttons link image file audio hours from until`.',
  'A number from 0 to 1, e.g. 0.7.': 'Un número de 0 a 1, p. ej. 0.7.',
  'A bot.': 'Un bot.',
  'Language → word → other words for it.': 'Idioma → palabra → otras palabras para lo mismo.',
  'Words that mean the same, per language.': 'Palabras que significan lo mismo, por idioma.',
  'What these facts are about.': 'De qué tratan estos datos.',
  'Who answers for these words.': 'Quién responde por estas palabras.',
  'Where they come from.': 'De dónde vienen.',
  'A day, e.g. 2027-06-30.': 'Un día, p. ej. 2027-06-30.',
  'Name → value, or a list of dated values. Texts print it as `{name}`.':
    'Nombre → valor, o una lista de valores con fecha. Los textos lo imprimen como `{name}`.',
  'Figures, fees and phones, said once.': 'Cifras, cuotas y teléfonos, escritos una sola vez.',
  'A day or a day and time, e.g. 2027-01-15 or 2027-01-15 06:00.':
    'Un día, o día y hora, p. ej. 2027-01-15 o 2027-01-15 06:00.',
  'Topics, or `everything`.': 'Temas, o `everything` (todo).',
  '`true`: said instead of the topic.': '`true`: se dice en lugar del tema.',
  'Who allowed it to be said.': 'Quién permitió que se diga.',
  'Said before or instead of answers for a while.': 'Se dice por un tiempo antes de las respuestas o en su lugar.',
  'Name of the topic.': 'Nombre del tema.',
  'What the topic is called, per language.': 'Cómo se llama el tema, por idioma.',
  'What a button or a list row shows: at most 20 characters.':
    'Lo que muestra un botón o una fila de lista: 20 caracteres como máximo.',
  '`true`: not published; `check` looks at it, residents do not see it.':
    '`true`: sin publicar; `check` lo revisa, la gente no lo ve.',
  'Day by which somebody must look at them again.': 'Día antes del cual alguien debe revisarlas.',
  'How people ask, per language, one phrase a line.': 'Cómo pregunta la gente, por idioma, una frase por línea.',
  'Phrases for `ventanilla eval`, never trained on.': 'Frases para `ventanilla eval`, con las que nunca se entrena.',
  '`true`: its examples are matched before anything else, in every state.':
    '`true`: sus ejemplos se comparan antes que todo lo demás, en todo momento.',
  '`true`: no summary on resume, no preview in a notification.':
    '`true`: sin resumen al continuar, sin vista previa en avisos.',
  'Asked before the answer if it was not said: a list or a slot type.':
    'Se pregunta antes de la respuesta si no se dijo: una lista o un tipo de dato.',
  'The answer of an FAQ.': 'La respuesta de una pregunta frecuente.',
  'Steps, done from top to bottom.': 'Pasos, de arriba hacia abajo.',
  'Sends text.': 'Envía un texto.',
  'Name of the answer.': 'Nombre de la respuesta.',
  '`type: list`: which list.': '`type: list`: qué lista.',
  '`type: pattern`: a regular expression.': '`type: pattern`: una expresión regular.',
  '`type: pattern`: a written example.': '`type: pattern`: un ejemplo escrito.',
  '`type: address`: the area it must lie in.': '`type: address`: la zona en la que debe estar.',
  '`type: money`: the period asked about.': '`type: money`: el periodo por el que se pregunta.',
  'Smallest number, or earliest day.': 'El número menor, o el primer día.',
  'Largest number, or latest day.': 'El número mayor, o el último día.',
  '`type: photo` or `file`: how many.': '`type: photo` o `file`: cuántos.',
  '`type: case-reference`: which service knows its form.': '`type: case-reference`: qué servicio conoce su forma.',
  '`within`: steps for an address outside.': '`within`: pasos para una dirección fuera de la zona.',
  'The question. Without it the engine asks in its own words.':
    'La pregunta. Sin ella, el programa pregunta con sus propias palabras.',
  'How a list of answers calls it, e.g. “Address”.': 'Cómo la llama una lista de respuestas, p. ej. “Dirección”.',
  'Answer to “why do you need that?”.': 'Respuesta a “¿para qué lo necesitan?”.',
  'Answer to “help” at this question.': 'Respuesta a “ayuda” en esta pregunta.',
  'Shown when an answer was not understood.': 'Se muestra cuando una respuesta no se entendió.',
  'An answer to propose, e.g. `{contact.phone}`.': 'Una respuesta que se propone, p. ej. `{contact.phone}`.',
  'Tries before `otherwise`; 3 if not written.': 'Intentos antes de `otherwise`; 3 si no se escribe.',
  '`true`: may be skipped.': '`true`: se puede omitir.',
  '`true`: kept out of logs and analytics, masked on screens.':
    '`true`: fuera de registros y estadísticas, oculto en pantallas.',
  '`true`: not repeated in summaries.': '`true`: no se repite en resúmenes.',
  'Steps after the last try.': 'Pasos después del último intento.',
  'Fills one slot.': 'Pide un dato.',
  'The options, written here.': 'Las opciones, escritas aquí.',
  'A list, or what a call returned: `{slots.slots}`.': 'Una lista, o lo que devolvió una llamada: `{slots.slots}`.',
  'How one row reads, e.g. `{start} {office_name}`.': 'Cómo se lee una fila, p. ej. `{start} {office_name}`.',
  'Steps when there is nothing to choose from.': 'Pasos cuando no hay nada que elegir.',
  '`true`: several may be chosen.': '`true`: se pueden elegir varias.',
  'Other ways out: `[none, rather not say]`.': 'Otras salidas: `[none, rather not say]`.',
  'How it reads inside a sentence.': 'Cómo se lee dentro de una frase.',
  'Other words people use, per language.': 'Otras palabras que usa la gente, por idioma.',
  'Fills one slot from options.': 'Pide un dato entre opciones.',
  'Check your answers: change any of them, or go on.': 'Revisar las respuestas: cambiar alguna o seguir.',
  'Name of an answer, e.g. `address`; texts print it as `{address}`.':
    'Nombre de una respuesta, p. ej. `address`; los textos la imprimen como `{address}`.',
  'Which service; the one of type directory if not written.': 'Qué servicio; si no se escribe, el de tipo directory.',
  'What to do for each outcome; what is not written has the engine’s own sentence.':
    'Qué hacer con cada resultado; lo que no se escribe tiene la frase del programa.',
  'Finds a case: asks for the reference and what the system requires.':
    'Busca un caso: pide la referencia y lo que el sistema requiera.',
  'Which `words:` file says its states.': 'Qué archivo `words:` explica sus estados.',
  'Tells a case in the agency’s words.': 'Cuenta un caso en palabras de la agencia.',
  'Which service; the one of type calendar if not written.': 'Qué servicio; si no se escribe, el de tipo calendar.',
  'What is booked: a service of the calendar, or `{slot}`. Asked if not written.':
    'Qué se reserva: un servicio del calendario, o `{slot}`. Se pregunta si no se escribe.',
  'Who comes: slot types (`[name, phone]`) or questions like `ask` and `choose`.':
    'Quién viene: tipos de dato (`[name, phone]`) o preguntas como `ask` y `choose`.',
  'Further values for the calendar.': 'Otros valores para el calendario.',
  'What to bring.': 'Qué traer.',
  'When the resident is reminded: `[1 day before, 2 hours before]`.':
    'Cuándo se le recuerda: `[1 day before, 2 hours before]`.',
  'Name of the approved template for channels that send nothing else after 24 hours, or one per language.':
    'Nombre de la plantilla aprobada para canales que después de 24 horas no envían otra cosa, o una por idioma.',
  'Books an appointment, from offer to confirmation.': 'Reserva una cita, desde la oferta hasta la confirmación.',
  'Service and operation: `cases.create`.': 'Servicio y operación: `cases.create`.',
  'What is sent: `{ service: missed-trash, address }`; an empty value is the slot of that name.':
    'Lo que se envía: `{ service: missed-trash, address }`; un valor vacío es la respuesta de ese nombre.',
  'Name of the result: `request` prints as `{request.reference}`.':
    'Nombre del resultado: `request` se imprime como `{request.reference}`.',
  'Any other operation of a service.': 'Cualquier otra operación de un servicio.',
  'What must hold, in words: `{ age: at least 65 }`. Several lines must all hold; under `either:` one is enough.':
    'Lo que debe cumplirse, en palabras: `{ age: at least 65 }`. Varias líneas deben cumplirse todas; bajo `either:` basta una.',
  'Steps only if something holds.': 'Pasos solo si algo se cumple.',
  'The cases: `if` with `then`, and `otherwise` at the end.': 'Los casos: `if` con `then`, y `otherwise` al final.',
  'A list of cases; the first that holds counts, the last may be `otherwise`.':
    'Una lista de casos; vale el primero que se cumple, el último puede ser `otherwise`.',
  'Name → value, e.g. `{ service: passport }`.': 'Nombre → valor, p. ej. `{ service: passport }`.',
  'Gives slots a value.': 'Da un valor a una respuesta.',
  'Name of the row that is found: `limit` prints as `{limit.month}`.':
    'Nombre de la fila encontrada: `limit` se imprime como `{limit.month}`.',
  'The table, `tables/income-limits.csv`; without it, the one named like the row.':
    'La tabla, `tables/income-limits.csv`; si no se escribe, la que se llama como la fila.',
  'Column → what it is compared with: `{ household }`; an empty value is the answer of that name.':
    'Columna → con qué se compara: `{ household }`; un valor vacío es la respuesta de ese nombre.',
  'Steps when no row fits.': 'Pasos cuando ninguna fila corresponde.',
  'Finds a row of a table by what was answered.': 'Busca una fila de una tabla según lo que se respondió.',
  'Another topic, and back.': 'Otro tema, y de regreso.',
  'Another topic, for good.': 'Otro tema, sin regreso.',
  'A topic, or a list of topics.': 'Un tema, o una lista de temas.',
  'Another topic, as a yes-no question or buttons.': 'Otro tema, como pregunta de sí o no o como botones.',
  'A queue; the first one if left empty.': 'Una fila; si se deja vacío, la primera.',
  '`true`: top of the queue.': '`true`: al principio de la fila.',
  'Steps when nobody can answer now.': 'Pasos cuando nadie puede atender en este momento.',
  'Passes the conversation to a person.': 'Pasa la conversación a una persona.',
  'What is promised; `{due}` prints the day.': 'Lo que se promete; `{due}` imprime el día.',
  'A time from now, e.g. `1 business day`, `3 days` or `4 hours`.':
    'Un plazo desde ahora, p. ej. `1 business day`, `3 days` o `4 hours`.',
  'Whose working days count, and who is warned; the first queue if not written.':
    'De quién cuentan los días hábiles y a quién se avisa; si no se escribe, la primera fila.',
  'Steps when nobody has marked it as done by then.': 'Pasos cuando nadie lo marcó como cumplido a tiempo.',
  'Something the agency owes; it is warned before it is late.':
    'Algo que la agencia debe; se le avisa antes de que sea tarde.',
  'What the reminder says.': 'Lo que dice el recordatorio.',
  'The answer whose day or time counts.': 'La respuesta cuyo día u hora cuenta.',
  'When: `[1 day before, 2 hours before]`.': 'Cuándo: `[1 day before, 2 hours before]`.',
  'Reminds of a day or a time; nothing is said now.': 'Recuerda un día o una hora; ahora no se dice nada.',
  'Names of answers.': 'Nombres de respuestas.',
  'Asks these again, as a correction would; the last step of an outcome or branch.':
    'Las pregunta de nuevo, como una corrección; es el último paso de un resultado o de una rama.',
  'Nothing stands behind it.': 'No lleva nada detrás.',
  'Ends the topic.': 'Termina el tema.',
  'One thing a resident can ask for.': 'Una cosa que alguien puede pedir.',
  'The system’s own state → its meaning and next step.':
    'El estado propio del sistema → lo que significa y el paso siguiente.',
  'What it means.': 'Lo que significa.',
  'What the resident does next.': 'Lo que sigue para la persona.',
  'An agency system’s raw states in the agency’s words.': 'Los estados de un sistema en palabras de la agencia.',
};

/** A description in Spanish, or null if nobody has written it yet. Lists of words of the language stay as they are. */
export function inSpanish(description: string): string | null {
  const list = /^One of: (.*?)(; or the name of a list)?\.$/.exec(description);
  if (list) return `Una de: ${list[1] ?? ''}${list[2] ? '; o el nombre de una lista' : ''}.`;
  return Object.hasOwn(spanish, description) ? (spanish[description] ?? null) : null;
}
