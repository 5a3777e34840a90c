import { expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

/** A name that is just near enough to a verb of saying to be who tells, or just too far. */
const TELLERS: readonly (readonly [about: string, language: string, text: string, teller: string | null])[] = [
  [
    'behind according to',
    'en',
    'According to a senior official of the NIS 12,000 North Korean soldiers are in Russia.',
    'nis',
  ],
  [
    'far behind according to, with another one between',
    'en',
    'According to a farmer who once sold milk and eggs to the NIS 12,000 North Korean soldiers are in Russia.',
    null,
  ],
  ['before the verb', 'en', 'The NIS has said that 12,000 North Korean soldiers are in Russia.', 'nis'],
  [
    'far before the verb, with another one between',
    'en',
    'The NIS has a canteen where on the day after the vote a young cook with flour on her hands said 12,000 North Korean soldiers are in Russia.',
    null,
  ],
  [
    'the agency of an owner',
    'en',
    "12,000 North Korean soldiers are in Russia, according to Seoul's outspoken NIS.",
    'nis',
  ],
  [
    'an owner whose official speaks of another side',
    'en',
    "Seoul's defence minister told lawmakers at a hearing that Moscow has taken in 12,000 North Korean soldiers.",
    'south_korea',
  ],
  [
    'before the verb, where words stand close',
    'zh',
    '国情院在首尔的国会会议上说朝鲜向俄罗斯派出12000名士兵。',
    'south_korea',
  ],
  [
    'far before the verb, where words stand close',
    'zh',
    '在国情院的大楼外面站着的一位头发花白身穿军大衣手里拿着望远镜来自北方边境小城的老人说朝鲜向俄罗斯派出12000名士兵。',
    null,
  ],
  [
    'an official of the one whom the sentence is about',
    'ko',
    '국정원 관계자는 북한군 12000명이 러시아에 도착했다고 이날 밝혔다.',
    'nis',
  ],
  [
    'a pronoun two words before its verb',
    'en',
    'He has also said "NIS agents count 12,000 North Korean soldiers in Russia".',
    null,
  ],
  [
    'a pronoun far before the verb',
    'en',
    'When it rains in Kursk, says the NIS, 12,000 North Korean soldiers get wet.',
    'nis',
  ],
  ['right behind the verb', 'en', '12,000 North Korean soldiers are in Russia, said the NIS.', 'nis'],
  [
    'of whom one behind the verb has worked for',
    'en',
    '12,000 North Korean soldiers are in Russia, said a cook who had worked for the NIS.',
    null,
  ],
  [
    'right before the verb, where verbs come last',
    'ja',
    '国情院は北朝鮮兵12000人がロシアに到着したとクレムリンが述べた。',
    'kremlin',
  ],
  [
    'whose words another one tells of',
    'ja',
    'クレムリンは国情院が12000人の北朝鮮兵がロシアにいると述べたと批判した。',
    'kremlin',
  ],
];

/** A day just near enough to a verb of saying to be only that on which something was said, or just too far. */
const DAYS: readonly (readonly [about: string, language: string, text: string, day: string, subject: string | null])[] =
  [
    [
      'said on that day',
      'en',
      'Seoul said on Feb. 4 that 300 North Korean soldiers had been killed in Kursk.',
      'Feb. 4',
      null,
    ],
    [
      'that day somebody said',
      'ru',
      '8 октября, как сообщил Сеул, в Россию переправили 1500 солдат КНДР.',
      '8 октября',
      null,
    ],
    [
      'on that day, others said later',
      'en',
      'The transport of 1,500 North Korean soldiers to Russia took place on October 8 a few local papers said.',
      'October 8',
      'transport_dates',
    ],
    [
      'said on that day, the verb last',
      'ko',
      '국정원은 북한군 1500명을 러시아로 수송했다고 10월 18일에 발표했다.',
      '10월 18일',
      null,
    ],
    [
      'on that day, it was said',
      'ko',
      '러시아로 북한군 1500명을 수송한 것은 10월 8일부터였다고 발표했다.',
      '10월 8일',
      'transport_dates',
    ],
    [
      'on that day somebody told a house',
      'ko',
      '국정원장은 국회에서 10월 18일 북한군 1500명을 러시아로 수송했다고 밝혔다.',
      '10월 18일',
      null,
    ],
    [
      'somebody told of that day',
      'ko',
      '국정원은 바다가 잔잔하고 하늘이 맑던 10월 8일에 북한군 1500명을 러시아로 수송했다고 밝혔다.',
      '10월 8일',
      'transport_dates',
    ],
    [
      'said on that day, of another',
      'en',
      'Seoul said on Oct. 18 that ships had transported 1,500 North Korean soldiers to Russia.',
      'Oct. 18',
      null,
    ],
    [
      'on that day, somebody says',
      'en',
      'Seoul says that everyone who was there left on October 8 as 1,500 North Korean soldiers were shipped to Russia.',
      'October 8',
      'transport_dates',
    ],
    [
      'a few days',
      'en',
      'The transport of 1,500 North Korean soldiers to Russia took place from October 8 to 13.',
      'October 8',
      'transport_dates',
    ],
    [
      'a whole month',
      'en',
      'The transport of 1,500 North Korean soldiers to Russia took place in October.',
      'October',
      null,
    ],
  ];

test.each(TELLERS)('who tells: %s: %s: %s', (_, language, text, teller) => {
  expect(tracedNumber(language, text, language === 'en' ? '12,000' : '12000').teller).toBe(teller);
});

test.each(DAYS)('a day: %s: %s: %s', (_, language, text, day, subject) => {
  expect(tracedNumber(language, text, day).subject).toBe(subject);
});
