import { isRight, type Asked } from './measures.js';

/** How well one topic's messages are understood. */
export interface TopicFigure {
  readonly topic: string;
  readonly right: number;
  readonly of: number;
}

/** The topics with most messages taken for another, by share; those with nothing wrong are left out. */
export function weakestTopics(asked: readonly Asked[], most = 8): readonly TopicFigure[] {
  const topics = new Map<string, { right: number; of: number }>();
  for (const one of asked) {
    if (one.meant === null) continue;
    const figure = topics.get(one.meant) ?? { right: 0, of: 0 };
    topics.set(one.meant, figure);
    figure.of += 1;
    if (isRight(one)) figure.right += 1;
  }
  return [...topics]
    .map(([topic, { right, of }]) => ({ topic, right, of }))
    .filter(({ right, of }) => right < of)
    .sort((a, b) => a.right / a.of - b.right / b.of || b.of - a.of || (a.topic < b.topic ? -1 : 1))
    .slice(0, most);
}
