/** A page of one sentence or a few, and which of its places has the card: what is marked there. */
export type CardCase = {
  readonly name: string;
  readonly text: string;
  readonly published: string | null;
  readonly language?: string;
  readonly marked: string;
  /** The full record is written down too. */
  readonly record?: true;
};

/** Cards of every verdict, of figures of every kind, of statements and of mere mentions. */
export const CARD_CASES: readonly CardCase[] = [
  {
    record: true,
    name: 'total, mixed, from the NIS',
    text: 'South Korea’s National Intelligence Service says that around 10,000 North Korean troops will be sent to Russia.',
    published: '2024-10-18',
    marked: '10,000',
  },
  {
    name: 'total, mixed, many for and many against',
    text: 'North Korea has sent a total of 12,000 troops to Russia.',
    published: '2024-10-28',
    marked: '12,000',
  },
  {
    name: 'total, from the White House',
    text: 'The White House said that North Korea had sent 10,000 troops to Russia.',
    published: '2024-10-28',
    marked: '10,000',
  },
  {
    name: 'total, conflicts with all',
    text: 'North Korea has sent a total of 18,000 troops to Russia.',
    published: '2024-10-28',
    marked: '18,000',
  },
  {
    name: 'total, from Zelenskyy, conflicts',
    text: 'Zelenskyy said that North Korea had sent a total of 19,000 soldiers to Russia.',
    published: '2024-10-28',
    marked: '19,000',
  },
  {
    name: 'total, a bound from above',
    text: 'North Korea has sent up to 12,000 troops to Russia.',
    published: '2024-10-28',
    marked: '12,000',
  },
  {
    name: 'total, a bound from below',
    text: 'North Korea has sent more than 10,000 troops to Russia in total.',
    published: '2024-11-12',
    marked: '10,000',
  },
  {
    name: 'total, a range',
    text: 'The Pentagon says that North Korea has sent a total of 11,000 to 12,000 troops to Russia.',
    published: '2024-11-04',
    marked: '11,000',
  },
  {
    name: 'total, of April 2025',
    text: 'The NIS said that North Korea had sent a total of 15,000 troops to Russia.',
    published: '2025-04-30',
    marked: '15,000',
  },
  {
    name: 'total, of another time',
    text: 'North Korea has sent a total of 9,000 troops to Russia.',
    published: '2026-03-01',
    marked: '9,000',
  },
  {
    name: 'total, years later',
    text: 'North Korea had sent a total of 14,000 troops to Russia.',
    published: '2025-11-20',
    marked: '14,000',
  },
  {
    name: 'total, in thousands',
    text: 'North Korea has sent thousands of troops to Russia in total.',
    published: '2024-10-28',
    marked: 'thousands',
  },
  {
    name: 'total, in dozens',
    text: 'Tens of thousands of North Korean troops have been sent to Russia.',
    published: '2024-10-28',
    marked: 'Tens of thousands',
  },
  {
    name: 'first batch, one source',
    text: 'North Korea has shipped a first batch of 1,500 special forces to Vladivostok, the NIS said.',
    published: '2024-10-18',
    marked: '1,500',
  },
  {
    name: 'first batch, another number',
    text: 'North Korea has shipped a first batch of 2,500 special forces to Russia, the NIS said.',
    published: '2024-10-18',
    marked: '2,500',
  },
  {
    name: 'arrived so far',
    text: 'So far 3,000 North Korean soldiers have arrived in Russia.',
    published: '2024-10-23',
    marked: '3,000',
  },
  {
    name: 'arrived so far, larger',
    text: 'So far 8,000 North Korean soldiers have arrived in Russia, Zelenskyy said.',
    published: '2024-10-23',
    marked: '8,000',
  },
  {
    name: 'at the front',
    text: 'About 8,000 North Korean soldiers are at the front in the Kursk region.',
    published: '2024-10-31',
    marked: '8,000',
  },
  {
    name: 'at the front, of another value',
    text: 'Some 20,000 North Korean soldiers are at the front in the Kursk region, Zelenskyy said.',
    published: '2024-11-05',
    marked: '20,000',
  },
  {
    record: true,
    name: 'at the front, without a date',
    text: 'About 8,000 North Korean soldiers are at the front in the Kursk region.',
    published: null,
    marked: '8,000',
  },
  {
    name: 'reinforcements',
    text: 'The NIS says that North Korea has sent more than 1,000 additional troops to Russia.',
    published: '2025-02-27',
    marked: '1,000',
  },
  {
    record: true,
    name: 'killed, of another time',
    text: 'At least 600 North Korean soldiers have been killed, the NIS said.',
    published: '2025-06-20',
    marked: '600',
  },
  {
    name: 'killed, overtaken since',
    text: 'About 2,000 North Korean soldiers have been killed fighting for Russia.',
    published: '2025-09-02',
    marked: '2,000',
  },
  {
    name: 'killed and wounded',
    text: 'North Korea has suffered 4,700 killed and wounded in the Kursk region, the NIS said.',
    published: '2025-04-30',
    marked: '4,700',
  },
  {
    name: 'killed and wounded, otherwise',
    text: 'More than 3,000 North Korean soldiers have been killed or wounded in the Kursk region, Zelenskyy said.',
    published: '2024-12-23',
    marked: '3,000',
  },
  {
    name: 'wounded',
    text: 'About 2,700 North Korean soldiers have been wounded, the NIS said.',
    published: '2025-01-13',
    marked: '2,700',
  },
  {
    name: 'prisoners',
    text: 'Ukraine has captured two North Korean soldiers in the Kursk region.',
    published: '2025-01-11',
    marked: 'two',
  },
  {
    name: 'the strike',
    text: 'Six North Korean officers were killed in a missile strike near Donetsk on 3 October.',
    published: '2024-10-05',
    marked: 'Six',
  },
  {
    name: 'ships',
    text: 'The NIS said that four Russian landing ships brought the first North Korean troops to Vladivostok.',
    published: '2024-10-18',
    marked: 'four',
  },
  {
    record: true,
    name: 'ships, another number',
    text: 'Seven Russian landing ships brought the first North Korean troops to Vladivostok, the NIS said.',
    published: '2024-10-18',
    marked: 'Seven',
  },
  {
    name: 'days',
    text: 'Russian ships carried the first North Korean troops to Vladivostok from October 8 to 13, the NIS said.',
    published: '2024-10-18',
    marked: 'October 8 to 13',
  },
  {
    name: 'days, other ones',
    text: 'Russian ships carried the first North Korean troops to Vladivostok from October 18 to 23, the NIS said.',
    published: '2024-10-25',
    marked: 'October 18 to 23',
  },
  {
    name: 'containers',
    text: 'North Korea has shipped more than 13,000 containers of arms to Russia.',
    published: '2024-10-10',
    marked: '13,000',
  },
  {
    name: 'containers, later',
    text: 'North Korea has shipped 28,000 containers of arms to Russia, South Korea said.',
    published: '2025-07-13',
    marked: '28,000',
  },
  {
    name: 'shells',
    text: 'North Korea has sent Russia 12 million artillery shells.',
    published: '2025-07-13',
    marked: '12 million',
  },
  {
    name: 'sappers',
    text: 'North Korea will send 1,000 sappers to the Kursk region, Shoigu said.',
    published: '2025-06-17',
    marked: '1,000',
  },
  {
    name: 'a page in German',
    text: 'Nordkorea hat insgesamt 12.000 Soldaten nach Russland geschickt.',
    published: '2024-10-28',
    language: 'de',
    marked: '12.000',
  },
  {
    name: 'a page in Korean',
    text: '국정원은 북한이 러시아에 총 1만2000명을 파병하기로 했다고 밝혔다.',
    published: '2024-10-18',
    language: 'ko',
    marked: '1만2000',
  },
  {
    record: true,
    name: 'a denial',
    text: 'North Korea’s delegate at the UN called reports of troops sent to Russia a groundless rumour and denied them.',
    published: '2024-10-22',
    marked: '',
  },
  {
    name: 'a denial by the Kremlin',
    text: 'The Kremlin denied that North Korea had sent troops to Russia.',
    published: '2024-10-10',
    marked: '',
  },
  {
    name: 'a confirmation',
    text: 'North Korea has confirmed for the first time that it sent troops to Russia.',
    published: '2025-04-28',
    marked: '',
  },
  {
    name: 'a confirmation by the Pentagon',
    text: 'The Pentagon confirmed that North Korea had sent troops to Russia.',
    published: '2024-10-24',
    marked: '',
  },
  {
    record: true,
    name: 'places',
    text: 'The North Korean troops landed in Vladivostok, the NIS said.',
    published: '2024-10-18',
    marked: '',
  },
  {
    name: 'disguise',
    text: 'The North Korean soldiers were given Russian uniforms and forged papers, the NIS said.',
    published: '2024-10-18',
    marked: '',
  },
  {
    record: true,
    name: 'a mention',
    text: 'North Korea’s troops in Russia were on the agenda of the ministers.',
    published: '2025-06-01',
    marked: '',
  },
  {
    name: 'asked for',
    text: 'Does North Korea send 18,000 troops to Russia?',
    published: '2024-10-28',
    marked: '18,000',
  },
  {
    record: true,
    name: 'also on record',
    text: 'A first batch of 2,500 North Korean special forces might be shipped to Russia.',
    published: '2024-10-18',
    marked: '2,500',
  },
  {
    name: 'nothing like it on record',
    text: 'Nine escort vessels of North Korea brought the troops to Russia.',
    published: '2024-10-18',
    marked: 'Nine',
  },
];
