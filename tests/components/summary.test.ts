import { describe, expect, test } from 'vitest';
import { cardContext } from '../../components/card-context.ts';
import { cardTitle } from '../../components/card-title.ts';
import { summarise } from '../../components/summary.ts';
import type { Claim, Evidence, Finding } from '../../lib/model.ts';
import {
  about,
  claim,
  denials,
  evidence,
  type FigureFinding,
  figure,
  position,
  quantity,
  story,
  t,
} from './fixtures.ts';

const say = (finding: Finding, claims: readonly Claim[]) =>
  summarise(finding, cardContext(finding, claims, story, t, 'en-GB'));

/** A figure's sentence from pairs of claim and evidence. */
function sentence(more: Partial<FigureFinding>, pairs: readonly (readonly [Claim, Evidence])[]): string {
  const finding = figure({ ...more, evidence: pairs.map(([, item]) => item) });
  return say(
    finding,
    pairs.map(([one]) => one),
  );
}

const pro = (one: Claim, more: Partial<Evidence> = {}) => [one, evidence(one.id, 'corroborates', more)] as const;
const con = (one: Claim, more: Partial<Evidence> = {}) => [one, evidence(one.id, 'conflicts', more)] as const;
const at = (stance: 'earlier' | 'later', one: Claim) => [one, evidence(one.id, stance)] as const;

const zelenskyy = claim('z', { origin: 'zelenskyy', quantity: quantity(10_000) });
const pentagon = claim('p', { origin: 'pentagon' });
const nis12 = claim('n12', { quantity: about(12_000) });
const nis10 = claim('n10', { outlet: 'Aju Example' });
const origins = (pros: readonly string[], cons: readonly string[] = [], divided: readonly string[] = []) => ({
  origins: { for: pros, against: cons, divided },
});

describe('also on record', () => {
  const unsure = (one: Claim) => [one, evidence(one.id, 'incomparable', { reason: 'unsure_reading' })] as const;

  test('what differs, without a word on how', () => {
    expect(sentence({ verdict: 'no_record', origin: 'nis', ...origins([]) }, [unsure(zelenskyy), unsure(nis12)])).toBe(
      'Also on record: Zelenskyy (10,000) and the NIS (about 12,000). The text does not say for sure that it counts the same.',
    );
  });

  test('its badge is never “No record”', () => {
    const badgeOf = (reason: Evidence['reason']) =>
      cardTitle(
        figure({ verdict: 'no_record', evidence: [evidence('z', 'incomparable', { reason })] }),
        cardContext(figure(), [zelenskyy], story, t, 'en-GB'),
      ).badge;
    expect(t(`verdict_${badgeOf('unsure_reading')}`)).toBe('Also on record');
    expect(t(`verdict_${badgeOf('different_unit')}`)).toBe('No record');
  });
});

describe('agrees', () => {
  test('one other origin', () => {
    expect(sentence({ verdict: 'agrees', origin: 'nis', ...origins(['zelenskyy']) }, [pro(zelenskyy)])).toBe(
      'Zelenskyy gives 10,000 too.',
    );
  });

  test('two other origins', () => {
    const more = { verdict: 'agrees', origin: 'nis', ...origins(['zelenskyy', 'pentagon']) } as const;
    expect(sentence(more, [pro(zelenskyy), pro(pentagon)])).toBe('Zelenskyy and the Pentagon give 10,000 too.');
  });

  test('the value that is the same is told, not a newer one that merely fits', () => {
    const upTo = quantity(null, 12_000, { qualifier: 'up_to' });
    const newer = claim('newer', { quantity: quantity(10_000), asOf: '2024-10-23' });
    const more = { verdict: 'agrees', quantity: upTo, origin: 'pentagon', ...origins(['nis']) } as const;
    expect(sentence(more, [pro(claim('same', { quantity: upTo })), pro(newer, { strength: 'compatible' })])).toBe(
      'The NIS gives up to 12,000 too.',
    );
  });

  test('a figure that is merely compatible', () => {
    const upTo = claim('u', { origin: 'pentagon', quantity: quantity(null, 12_000, { qualifier: 'up_to' }) });
    const more = { verdict: 'agrees', ...origins(['pentagon']) } as const;
    expect(sentence(more, [pro(upTo, { strength: 'compatible' })])).toBe(
      'The Pentagon gives up to 12,000, which fits.',
    );
  });

  test('a page that names no source, and outlets that all have it from one party', () => {
    const more = { verdict: 'agrees', ...origins(['nis']) } as const;
    expect(sentence(more, [pro(nis10), pro(claim('b', { outlet: 'Saxon Example' }))])).toBe(
      '2 outlets have this figure, all from the NIS.',
    );
  });
});

describe('the same origin as the page’s is one source, however many outlets have it', () => {
  const outlets = ['Aju Example', 'Saxon Example', 'TRT Example'].map((outlet, i) => claim(`o${i}`, { outlet }));

  test('several outlets', () => {
    expect(
      sentence(
        { verdict: 'agrees', origin: 'nis' },
        outlets.map((one) => pro(one)),
      ),
    ).toBe(
      'Three other outlets have the same figure, all from the NIS, as this page does: that is one source, not three.',
    );
  });

  test('one outlet', () => {
    expect(sentence({ verdict: 'agrees', origin: 'nis' }, [pro(nis10)])).toBe(
      'One other outlet has the same figure, also from the NIS: that is one source, not two.',
    );
  });

  test('is told beside a conflict, too', () => {
    const more = { verdict: 'mixed', origin: 'nis', ...origins([], ['pentagon']) } as const;
    const pentagon12 = claim('p12', { origin: 'pentagon', quantity: about(12_000) });
    expect(sentence(more, [...outlets.map((one) => pro(one)), con(pentagon12)])).toBe(
      '3 other outlets have this figure, all from the NIS as this page does; the Pentagon gives about 12,000.',
    );
  });
});

describe('mixed', () => {
  test('another origin for, the page’s own elsewhere against', () => {
    const more = { verdict: 'mixed', origin: 'nis', ...origins(['zelenskyy'], ['nis']) } as const;
    expect(sentence(more, [pro(zelenskyy), con(nis12)])).toBe(
      'Zelenskyy gives 10,000 too; the NIS gives about 12,000 elsewhere.',
    );
  });

  test('a divided origin is reported with both', () => {
    const more = { verdict: 'mixed', ...origins(['nis'], ['nis'], ['nis']) } as const;
    expect(sentence(more, [pro(nis10), con(nis12)])).toBe(
      'The NIS is reported with both about 10,000 and about 12,000.',
    );
  });

  test('so is the page’s own', () => {
    const more = { verdict: 'mixed', origin: 'nis', ...origins(['zelenskyy'], [], []) } as const;
    expect(sentence(more, [pro(zelenskyy), pro(nis10), con(nis12)])).toBe(
      'Zelenskyy gives 10,000 too; the NIS is reported with both about 10,000 and about 12,000.',
    );
  });
});

describe('conflicts', () => {
  test('one origin', () => {
    expect(sentence({ verdict: 'conflicts', ...origins([], ['nis']) }, [con(nis12)])).toBe(
      'The NIS gives about 12,000.',
    );
  });

  test('several with one value', () => {
    const more = { verdict: 'conflicts', ...origins([], ['nis', 'pentagon']) } as const;
    expect(sentence(more, [con(nis12), con(claim('p', { origin: 'pentagon', quantity: about(12_000) }))])).toBe(
      'The NIS and the Pentagon give about 12,000.',
    );
  });

  test('"about" makes no other value of it', () => {
    const more = { verdict: 'conflicts', ...origins([], ['nis', 'pentagon']) } as const;
    expect(sentence(more, [con(nis12), con(claim('p', { origin: 'pentagon', quantity: quantity(12_000) }))])).toBe(
      'The NIS and the Pentagon give 12,000.',
    );
  });

  test('several with several', () => {
    const more = { verdict: 'conflicts', ...origins([], ['nis', 'zelenskyy']) } as const;
    expect(sentence(more, [con(nis12), con(zelenskyy)])).toBe(
      'Others differ: the NIS (about 12,000) and Zelenskyy (10,000).',
    );
  });
});

describe('unnamed sources', () => {
  const unnamed = claim('w', { origin: 'western_official', quantity: about(12_000) });

  test('alone against', () => {
    expect(sentence({ verdict: 'conflicts' }, [con(unnamed)])).toBe('Unnamed sources give about 12,000.');
  });

  test('alone for', () => {
    const same = claim('w', { origin: 'western_official' });
    expect(sentence({ verdict: 'agrees' }, [pro(same)])).toBe('Only unnamed sources give about 10,000 too.');
  });

  test('are not named beside an origin that counts', () => {
    const more = { verdict: 'conflicts', ...origins([], ['nis']) } as const;
    expect(sentence(more, [con(nis12), con(unnamed)])).toBe('The NIS gives about 12,000.');
  });
});

describe('other time', () => {
  const killed600 = claim('k1', { quantity: about(600), asOf: '2025-04-30' });
  const killed2000 = claim('k2', { quantity: about(2_000), asOf: '2025-09-02' });

  test('matches an old figure that has been overtaken', () => {
    expect(
      sentence({ verdict: 'other_time', quantity: about(600) }, [at('earlier', killed600), at('later', killed2000)]),
    ).toBe('As in April 2025 (NIS); since then about 2,000 (NIS, 2 Sept 2025).');
  });

  test('matches none', () => {
    expect(
      sentence({ verdict: 'other_time', quantity: about(900) }, [at('earlier', killed600), at('later', killed2000)]),
    ).toBe('Before that about 600 (NIS, 30 Apr 2025); later about 2,000 (NIS, 2 Sept 2025).');
  });

  test('only later', () => {
    expect(sentence({ verdict: 'other_time', quantity: about(9) }, [at('later', killed2000)])).toBe(
      'Later about 2,000 (NIS, 2 Sept 2025).',
    );
  });
});

describe('no record', () => {
  test('nothing', () => {
    expect(sentence({ verdict: 'no_record' }, [])).toBe('Nothing on record for this.');
  });

  test('claims about something else are nothing', () => {
    const other = [zelenskyy, evidence('z', 'incomparable', { reason: 'different_subject' })] as const;
    expect(sentence({ verdict: 'no_record' }, [other])).toBe('Nothing on record for this.');
  });

  test('claims that cannot be compared', () => {
    const loose = [zelenskyy, evidence('z', 'incomparable', { reason: 'loose_bound' })] as const;
    expect(sentence({ verdict: 'no_record' }, [loose])).toBe('Nothing on record can be compared with this.');
  });

  test('only the article itself', () => {
    const own = [zelenskyy, evidence('z', 'incomparable', { reason: 'this_article' })] as const;
    expect(sentence({ verdict: 'no_record' }, [own])).toBe('Only this article itself is on record for this.');
  });
});

describe('statements and mentions', () => {
  const all = denials.map(({ id }) => evidence(id, 'incomparable', { reason: 'no_figure' }));

  test('a denial that its party has since taken back', () => {
    const asOf = ['2024-10-22', '2024-10-22'] as const;
    const finding = position({ by: { party: 'dprk_un', surface: 'a delegate' }, asOf, evidence: all });
    expect(say(finding, denials)).toBe('North Korea has since confirmed it, in April 2025.');
  });

  test('a confirmation that stands', () => {
    const finding = position({ stance: 'affirms', by: { party: 'dprk', surface: 'Pyongyang' }, evidence: all });
    expect(say(finding, denials)).toBe('Latest on record: North Korea confirmed it in April 2025.');
  });

  test('a confirmation on a page that is younger than the record: what is older is not the latest', () => {
    const neutral = denials.map((one) => ({ ...one, position: 'neutral' as const, speaker: 'pentagon' }));
    const asOf = ['2025-06-02', '2025-06-02'] as const;
    const by = { party: 'pentagon', surface: 'the Pentagon' };
    expect(say(position({ stance: 'affirms', by, asOf, evidence: all }), neutral)).toBe(
      'Earlier, the Pentagon declined to say in April 2025.',
    );
  });

  test('another statement of the same time is no change', () => {
    const asOf = ['2025-04-28', '2025-04-28'] as const;
    const finding = position({ by: { party: 'dprk', surface: 'Pyongyang' }, asOf, evidence: all });
    expect(say(finding, denials)).toBe('Latest on record: North Korea confirmed it in April 2025.');
  });

  test('statements that nobody disputes are counted', () => {
    const undisputed = denials.filter(({ position: stance }) => stance === 'affirms');
    const told = undisputed.map(({ id }) => evidence(id, 'incomparable', { reason: 'no_figure' }));
    expect(say(position({ stance: 'affirms', evidence: told }), undisputed)).toBe(
      '3 statements on record, the latest by North Korea in April 2025.',
    );
  });

  test('a statement without a speaker', () => {
    expect(say(position({ evidence: all }), denials)).toBe('Latest on record: North Korea confirmed it in April 2025.');
  });

  test('a statement without a record', () => {
    expect(say(position(), [])).toBe('Nothing on record for this.');
  });

  test('a mention', () => {
    const { stance: _, ...place } = position({ evidence: all });
    expect(say({ ...place, type: 'mention' }, denials)).toBe('7 claims on record, the latest of 28 Apr 2025.');
  });
});

test('a long name with its acronym is called by the acronym', () => {
  const named = { ...story, parties: [{ id: 'nis', name: 'National Intelligence Service (NIS)', aliases: {} }] };
  const finding = figure({ verdict: 'conflicts', ...origins([], ['nis']), evidence: [evidence('n12', 'conflicts')] });
  expect(summarise(finding, cardContext(finding, [nis12], named, t, 'en'))).toBe('NIS gives about 12,000.');
});
