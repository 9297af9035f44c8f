/** Before a part's id in what Meta hands back to us: tells our own echoes and statuses from those of other programs. */
const mark = 'ventanilla:';

/** What goes out with a part so that its echo or status can be told: WhatsApp carries 512 characters, Messenger 1,000. */
export const partMark = (id: string): string => `${mark}${id}`;

/** The part a mark names; undefined = it is not ours. */
export const markedPart = (text: string | undefined): string | undefined =>
  text !== undefined && text.startsWith(mark) && text.length > mark.length ? text.slice(mark.length) : undefined;
