import type { Table } from '../resident-says.js';

/** What people write instead of sending: none of it is a picture, and each is answered with what to do. */
const en = `
  here → -
  here it is → -
  here you go → -
  sending it now → -
  one sec → -
  i sent it → -
  i already sent it → -
  did you get it? → -
  it's attached → -
  attached → -
  see attached → -
  see above → -
  photo → -
  picture → -
  pic → -
  pdf → -
  IMG_2041.jpg → -
  photo.png → -
  scan.pdf → -
  https://example.com/photo.jpg → -
  [image] → -
  <attached> → -
  file:///photo.jpg → -
  📷 → -
  🖼️ → -
  can i send it later? → -
  i'll email it → -
  by mail → -
  i can't send photos → -
  how do i send it → -
  my phone has no camera → -
  my camera is broken → -
  it won't upload → -
  it's too big → -
  what photo → -
  which one → -
  yes → -
  no → -
  no photo → -
  i don't have one → -
  i don't have a photo → -
  skip → -
  i don't know → -
  prefer not to say → -
  data:image/png;base64,AAAA → -
`;
const es = `
  aquí → -
  aquí está → -
  aqui va → -
  ya se la mando → -
  ahorita la mando → -
  un momento → -
  ya la mandé → -
  ya lo envié → -
  ¿le llegó? → -
  va adjunta → -
  adjunto → -
  ver adjunto → -
  foto → -
  la foto → -
  imagen → -
  pdf → -
  IMG_2041.jpg → -
  foto.png → -
  documento.pdf → -
  https://example.com/foto.jpg → -
  [imagen] → -
  📷 → -
  🖼️ → -
  ¿la puedo mandar después? → -
  la mando por correo → -
  por correo → -
  no puedo mandar fotos → -
  cómo la mando → -
  mi teléfono no tiene cámara → -
  no sirve mi cámara → -
  no se sube → -
  es muy grande → -
  cuál foto → -
  qué foto → -
  sí → -
  no → -
  sin foto → -
  no tengo → -
  no tengo foto → -
  omitir → -
  no sé → -
  prefiero no decir → -
`;

export const uploads: readonly Table[] = [
  { about: 'a photo', spec: { type: 'photo' }, en, es },
  { about: 'a file', spec: { type: 'file' }, en, es },
];
