import type { Localized } from '../../model/text.js';

const words = (en: string, es: string): Localized<readonly string[]> => ({ en: en.split('|'), es: es.split('|') });

/** What people type instead of tapping a button of the engine's own. The labels themselves are among them (a test holds that). */
export const buttonWords = {
  yes: words('yes', 'sí'),
  no: words('no', 'no'),
  change: words('change something|change|edit|correct|fix|no change it', 'cambiar algo|cambiar|corregir|editar'),
  cancel: words('do not send|dont send|cancel|leave', 'no enviar|cancelar|no lo envíe|salir'),
  keep: words('go on here|continue|go on|stay|keep going|carry on', 'seguir aquí|continuar|seguir|sigo|quedarme'),
  leave: words('leave it|leave|switch|yes leave', 'dejarlo|dejar|salir|sí dejarlo'),
  resume: words('go on|continue|resume|yes', 'continuar|seguir|sí|retomar'),
  drop: words('no thanks|no|drop it|forget it|discard', 'no gracias|no|olvidarlo|descartar|no quiero'),
  person: words('talk to a person|person|a person|agent', 'hablar con alguien|hablar con una persona|persona|agente'),
  message: words('leave a message|message|write a message', 'dejar un mensaje|mensaje|dejar mensaje'),
  wait: words('wait in line|wait|i will wait|ill wait', 'esperar en la fila|esperar|espero|en la fila|esperaré'),
  bot: words(
    'go on with the bot|go on here|assistant|continue|bot|go on|no',
    'seguir aquí|asistente|continuar|seguir con el asistente|bot|no|no quiero',
  ),
  menu: words('see the topics|topics|menu|see topics', 'ver los temas|temas|menú|ver temas'),
  none: words('none of these|none|neither|no', 'ninguno|ninguna|ninguno de estos|no'),
  skip: words('skip', 'omitir'),
  done: words(
    'done|finished|that is all|thats all|ready|no more|nothing else|that is it|thats it|none|no|no thanks',
    'listo|terminé|ya|es todo|eso es todo|no más|ya está|nada más|ninguna más|ninguno más|ninguna|ninguno|no|no gracias',
  ),
  more: words(
    'more options|more|next|show more|see more|others|other options|more please',
    'más opciones|más|ver más|siguiente|siguientes|otras|otros|otras opciones',
  ),
  other_days: words(
    'other days|other times|more times|later|more|another day',
    'otros días|otro día|otras horas|más tarde|más|otro horario',
  ),
  any_office: words('any office|any|anywhere|whichever', 'cualquiera|cualquier oficina|la que sea'),
  not_now: words('not now|no|no thanks|no message', 'ahora no|no|no gracias|sin mensaje|no quiero'),
  no_contact: words('no contact|none|rather not say|no', 'sin contacto|ninguno|prefiero no decir|no'),
  erase: words(
    'erase my answers|erase|erase them|delete|delete them|yes erase',
    'borrar mis respuestas|borrar|borrarlas|bórrelas|eliminar|sí borrar',
  ),
  try_again: words('try again|again|retry', 'intentar de nuevo|otra vez|de nuevo|reintentar'),
} as const;

export type ButtonName = keyof typeof buttonWords;

/** What people type instead of tapping “Keep 12 Elm Street”. */
export const keepWords = words(
  'keep|keep it|keep that|the same|same|same one|as it was|no change',
  'dejar igual|déjelo igual|déjela igual|la misma|el mismo|lo mismo|igual|como estaba|sin cambio',
);
