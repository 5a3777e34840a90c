import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

/** The subjects of a text's figures. */
function subjects(language: string, text: string): string[] {
  const checked = checkPage({ page: page('2025-03-10', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked).map(({ subject }) => subject ?? '');
}

describe('prisoners', () => {
  test.each([
    ['en', 'The two young North Korean riflemen still held in Kyiv fear going home.'],
    ['de', 'Nur zwei nordkoreanische Soldaten haben die Ukrainer lebend in die Hand bekommen.'],
    ['fr', 'Aucun des deux captifs de Kiev, soldats nord-coréens, n’a demandé à rentrer.'],
    ['es', 'Los dos prisioneros de Kiev son soldados norcoreanos.'],
    ['fr', 'Les deux jeunes soldats nord-coréens toujours retenus à Kiev ne disent rien.'],
    ['ko', '우크라이나에 억류된 북한군 2명이 언론과 만났다.'],
  ])('held by the other side in %s: %s', (language, text) => {
    expect(subjects(language, text)).toEqual(['prisoners']);
  });

  test.each([
    ['en', 'Questioned about the 8,000 North Korean soldiers massed in Kursk, the Kremlin said nothing.'],
    ['fr', 'Interrogé sur les 8 000 soldats nord-coréens massés à Koursk, le Kremlin n’a rien dit.'],
    ['es', 'Interrogado sobre los 8.000 soldados norcoreanos desplegados en Kursk, el Kremlin calló.'],
  ])('not those that somebody is asked about in %s: %s', (language, text) => {
    expect(subjects(language, text)).toEqual(['troops_at_front']);
  });

  test.each([
    ['fr', 'Moscou a libéré 300 prisonniers ukrainiens, sans un mot sur les soldats nord-coréens.'],
    ['de', 'Russland ließ 150 ukrainische Gefangene frei, nordkoreanische Soldaten waren kein Thema.'],
    ['es', 'Ucrania retiene a 1.000 prisioneros rusos y a varios soldados norcoreanos.'],
  ])('none of another side in %s: %s', (language, text) => {
    expect(subjects(language, text)).toEqual([]);
  });
});
