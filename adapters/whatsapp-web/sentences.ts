import { installCommand, pinned } from './library.js';

/**
 * What the operator is told while the channel starts and runs, in both languages at once: it goes to the log and to the terminal, where
 * nobody has said yet which one is read.
 */
const sentences = {
  risks: {
    en: 'WARNING: the channel whatsapp-web for +{phone} speaks to WhatsApp as a linked device. This is unofficial and against WhatsApp’s terms: WhatsApp can ban the number for good and without notice, and messages can be lost. Use it for pilots with a number that nobody depends on, never for emergencies, benefits or deadlines. For a service use `type: whatsapp` (Meta’s Cloud API).',
    es: 'ADVERTENCIA: el canal whatsapp-web de +{phone} se conecta a WhatsApp como dispositivo vinculado. No es oficial y va contra las condiciones de WhatsApp: WhatsApp puede suspender el número para siempre y sin aviso, y puede haber mensajes perdidos. Úselo solo para pruebas piloto, con un número del que nadie dependa; nunca para emergencias, prestaciones o plazos. Para un servicio use `type: whatsapp` (la Cloud API de Meta).',
  },
  missing: {
    en: `The package @whiskeysockets/baileys is not installed, which the channel whatsapp-web needs. Install it where the server runs, and start again: ${installCommand}`,
    es: `Falta el paquete @whiskeysockets/baileys, que el canal whatsapp-web necesita. Instálelo donde corre el servidor y arranque de nuevo: ${installCommand}`,
  },
  other_version: {
    en: `@whiskeysockets/baileys {version} is installed; only ${pinned} is accepted (earlier versions let strangers forge messages). Install it, and start again: ${installCommand}`,
    es: `Está instalado @whiskeysockets/baileys {version}; solo se acepta ${pinned} (las versiones anteriores dejan que extraños falsifiquen mensajes). Instálelo y arranque de nuevo: ${installCommand}`,
  },
  bad_phone: {
    en: '`phone` must be the number to link, with the country’s code, as +15550100100.',
    es: '`phone` debe ser el número que se va a vincular, con el código del país, como +15550100100.',
  },
  bad_key: {
    en: '`key` must be ${NAME} from the environment, with at least 32 characters: `openssl rand -base64 32` makes one.',
    es: '`key` debe ser ${NOMBRE} del entorno, con al menos 32 caracteres: `openssl rand -base64 32` genera una.',
  },
  bad_pairing: { en: '`pairing` must be qr or code.', es: '`pairing` debe ser qr o code.' },
  taken: {
    en: 'Another channel of this server already uses +{phone}. One number is one channel.',
    es: 'Otro canal de este servidor ya usa +{phone}. Un número es un canal.',
  },
  damaged: {
    en: 'What is stored of the linked device cannot be read, though the key is right. Restore the data folder from a backup, or set another key and link the number anew.',
    es: 'No se puede leer lo guardado del dispositivo vinculado, aunque la clave es la correcta. Restaure la carpeta de datos desde una copia, o ponga otra clave y vincule el número de nuevo.',
  },
  scan: {
    en: 'Link +{phone}: on that telephone open WhatsApp → Settings → Linked devices → Link a device, and scan this within 20 seconds; then another follows.',
    es: 'Vincule +{phone}: en ese teléfono abra WhatsApp → Ajustes → Dispositivos vinculados → Vincular un dispositivo, y escanee esto en 20 segundos; después sale otro.',
  },
  code: {
    en: 'Link +{phone}: on that telephone open WhatsApp → Settings → Linked devices → Link a device → Link with phone number instead, and type {code}. It is good for about two minutes.',
    es: 'Vincule +{phone}: en ese teléfono abra WhatsApp → Ajustes → Dispositivos vinculados → Vincular un dispositivo → Vincular con número de teléfono, y escriba {code}. Vale unos dos minutos.',
  },
  linked: { en: 'whatsapp-web: +{phone} is connected.', es: 'whatsapp-web: +{phone} está conectado.' },
  nobody_paired: {
    en: 'Nobody linked +{phone} in time. With that telephone at hand, start the server again.',
    es: 'Nadie vinculó +{phone} a tiempo. Con ese teléfono a mano, arranque el servidor de nuevo.',
  },
  other_number: {
    en: 'Another number than +{phone} was linked. It was unlinked again: start the server, and link the telephone of +{phone}.',
    es: 'Se vinculó un número distinto de +{phone}. Se ha desvinculado: arranque el servidor y vincule el teléfono de +{phone}.',
  },
  logged_out: {
    en: '+{phone} was unlinked, on its telephone or by WhatsApp ({code}). What was stored of it is deleted: start the server again, and link it anew.',
    es: '+{phone} fue desvinculado, en su teléfono o por WhatsApp ({code}). Lo que se guardaba se ha borrado: arranque el servidor de nuevo y vincúlelo otra vez.',
  },
  forbidden: {
    en: 'WhatsApp refuses +{phone} ({code}): the number is banned or restricted. Open WhatsApp on its telephone, which tells why and offers a review. Do not link it again before that.',
    es: 'WhatsApp rechaza +{phone} ({code}): el número está suspendido o restringido. Abra WhatsApp en su teléfono, donde se dice el motivo y se puede pedir una revisión. No lo vincule de nuevo antes.',
  },
  replaced: {
    en: 'Another program took over the connection of +{phone} ({code}): a second server with the same data is running. Stop one of them, and start this one again.',
    es: 'Otro programa tomó la conexión de +{phone} ({code}): hay un segundo servidor con los mismos datos. Detenga uno y arranque este de nuevo.',
  },
  mismatch: {
    en: 'WhatsApp on the telephone of +{phone} is too old for linked devices ({code}). Update it there, and start the server again.',
    es: 'El WhatsApp del teléfono de +{phone} es demasiado antiguo para dispositivos vinculados ({code}). Actualícelo y arranque el servidor de nuevo.',
  },
  outdated: {
    en: `WhatsApp does not accept this version of the package any more ({code}): ${pinned} is too old. Update Ventanilla, which names the next one.`,
    es: `WhatsApp ya no acepta esta versión del paquete ({code}): ${pinned} es demasiado antigua. Actualice Ventanilla, que indica la siguiente.`,
  },
  stopped: {
    en: 'The channel of +{phone} stopped by itself, which it should not. Start the server again, and tell the maintainers.',
    es: 'El canal de +{phone} se detuvo por sí solo, y no debería. Arranque el servidor de nuevo y avise a quienes mantienen el programa.',
  },
  bad_session: {
    en: 'WhatsApp closed the connection of +{phone} six times as broken ({code}). Remove the device on its telephone (Linked devices), start the server again, and link it anew.',
    es: 'WhatsApp cerró seis veces la conexión de +{phone} por defectuosa ({code}). Quite el dispositivo en su teléfono (Dispositivos vinculados), arranque el servidor de nuevo y vincúlelo otra vez.',
  },
} as const;

export type Sentence = keyof typeof sentences;

/** A sentence in English and Spanish. Nothing in it is secret; the number is the agency's own. */
export function both(name: Sentence, values: { readonly [name: string]: string } = {}): string {
  const { en, es } = sentences[name];
  const fill = (text: string): string =>
    Object.entries(values).reduce((filled, [key, value]) => filled.replaceAll(`{${key}}`, value), text);
  return `${fill(en)}\n${fill(es)}`;
}
