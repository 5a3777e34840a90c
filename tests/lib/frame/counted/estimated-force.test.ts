import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../../helpers/traced.ts';

describe('a number that somebody gives of a force named before', () => {
  test.each([
    ['en', 'The North Korean force in Kursk is no smaller; Kyiv puts it at about 10,900.', '10,900'],
    ['en', 'The North Korean force in Kursk is no smaller: in July the Pentagon (DoD) put it at 10,900.', '10,900'],
    ['de', 'Nordkoreas Truppe in Kursk ist nicht kleiner geworden: Kiew bezifferte sie auf 10.900.', '10.900'],
    ['es', 'La fuerza norcoreana en Kursk no ha menguado: Kiev la cifra en 10.900.', '10.900'],
    ['ru', 'Северокорейский контингент в Курской области не уменьшился: Киев оценивает его в 10 900.', '10 900'],
    ['uk', 'Північнокорейський контингент на Курщині не зменшився: Київ оцінює його в 10 900.', '10 900'],
  ])('is of its people, and in no conflict, in %s: %s', (language, text, surface) => {
    const found = tracedNumber(language, text, surface);
    expect(found.subject).toBe('troops_at_front');
    expect(found.doubts.map(({ reason }) => reason)).toContain('no_noun');
  });

  test.each([
    [
      'en',
      'Ukraine’s force in Kursk is no smaller since North Korean soldiers came: Moscow puts it at 10,900.',
      '10,900',
    ],
    ['en', 'North Korea’s losses in Kursk are rising: Kyiv puts them at 10,900.', '10,900'],
    ['ru', 'Потери КНДР в Курской области растут: Киев оценивает их в 10 900.', '10 900'],
    ['de', 'Nordkoreas Truppe in Kursk ist nicht kleiner geworden: Kiew zahlt dafür 10.900 Euro.', '10.900'],
  ])('is none of them where another force, a toll or money is meant, in %s: %s', (language, text, surface) => {
    const { subject } = tracedNumber(language, text, surface);
    expect(subject === null || subject.startsWith('casualties')).toBe(true);
  });
});
