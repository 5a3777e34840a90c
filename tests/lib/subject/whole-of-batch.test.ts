import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

describe('those of whom a first batch is a part are no batch', () => {
  test.each([
    ['en', 'North Korea has shipped 1,500 soldiers to Russia, the vanguard of the 12,000 it plans to send.', '12,000'],
    ['en', 'The first batch of the 12,000 soldiers that North Korea plans to send has reached Vladivostok.', '12,000'],
    [
      'de',
      'Nordkorea hat 1.500 Soldaten nach Russland verlegt, die Vorhut der 12.000 Mann, die es schicken will.',
      '12.000',
    ],
    ['fr', "L'avant-garde des 12.000 soldats que la Corée du Nord compte envoyer est à Vladivostok.", '12.000'],
    ['es', 'Corea del Norte trasladó a Rusia a 1.500 soldados, avanzadilla de los 12.000 que planea enviar.', '12.000'],
    [
      'ru',
      'Северная Корея перебросила в Россию 1500 солдат, авангард тех 12 000, которых она планирует отправить.',
      '12 000',
    ],
    ['zh', '朝鲜1500名士兵已抵达，是计划派往俄罗斯的1.2万名士兵的首批。', '1.2万'],
    ['ko', '북한군 1500명이 도착했는데, 러시아로 보낼 1만2천명의 선발대다.', '1만2천'],
  ])('%s: “%s”', (language, text, number) => {
    expect(figure(language, text, number).subject).toBe('troops_total');
    expect(figure(language, text, number).verdict).not.toBe('conflicts');
  });

  test('a number without a plan is left open', () => {
    const { verdict, doubts } = figure(
      'en',
      'The first batch of the 14,000 North Korean soldiers has reached Vladivostok.',
      '14,000',
    );
    expect(doubts.map(({ reason }) => reason)).toContain('part');
    expect(verdict).not.toBe('conflicts');
  });
});

describe('a batch is as many as its own number', () => {
  test.each([
    ['en', 'The first batch of 1,500 North Korean soldiers has reached Vladivostok.', '1,500'],
    ['en', 'North Korea has shipped 1,500 soldiers to Russia, the first batch of 12,000 it plans to send.', '1,500'],
    ['de', 'Die erste Gruppe von 1.500 nordkoreanischen Soldaten ist in Wladiwostok.', '1.500'],
    ['fr', 'Un premier groupe de 1.500 soldats nord-coréens est arrivé à Vladivostok.', '1.500'],
    ['ru', 'Первая партия из 1500 северокорейских солдат прибыла во Владивосток.', '1500'],
    ['zh', '首批1500名朝鲜士兵已抵达符拉迪沃斯托克。', '1500'],
  ])('%s: “%s”', (language, text, number) => {
    expect(figure(language, text, number).subject).toBe('troops_first_batch');
  });

  test('of somebody else who counts them it is another number of it', () => {
    const text = 'Seoul has counted 1,500 North Korean soldiers in Russia, and Kyiv a first batch of 6,000 men.';
    expect(figure('en', text, '6,000').subject).toBe('troops_first_batch');
  });
});
