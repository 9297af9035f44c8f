/** A bot of BotFather's. */
export const telegramBot = {
  token: '110201543:LabAAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw',
  id: 110_201_543,
  name: 'rivermont_lab_bot',
} as const;
