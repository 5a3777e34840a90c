/** Sentences on many things, with numbers, none of them on a followed story. */
const SENTENCES = [
  'The bakery on the corner sold 12,000 loaves in October, about 1,500 more than the year before.',
  'Between the 8th and the 13th the orchard sent four wagons of pears to market.',
  'A choir of 10,000 voices is hard to rehearse, the conductor said, and harder to feed.',
  'The library lends around 13,000 books a month and gets nearly all of them back.',
  'Rain fell on two thirds of the days, which is more than the gardeners had asked for.',
  'The town’s oldest clock gained six minutes a week until a child oiled it.',
  'Up to 12,000 swallows rest in the reeds before they leave for the south.',
  'The ferry carries three hundred passengers and at least one goat.',
];

/** A page of so many words, split into paragraphs. */
export function unrelatedPage(words: number): string {
  const all = SENTENCES.join(' ').split(' ');
  const paragraphs: string[] = [];
  for (let at = 0; at < words; at += 200) {
    const length = Math.min(200, words - at);
    paragraphs.push(`<p>${Array.from({ length }, (_, i) => all[(at + i) % all.length]).join(' ')}</p>`);
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Notes from a small town</title><main>${paragraphs.join('\n')}</main></html>`;
}
