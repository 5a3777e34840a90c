import { describe, expect, test } from 'vitest';
import { badgeOf } from '../../components/card-badge.ts';
import { cardContext } from '../../components/card-context.ts';
import { summarise } from '../../components/summary.ts';
import type { Claim, Evidence, Finding } from '../../lib/model.ts';
import {
  about,
  claim,
  denials,
  englishTexts,
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

/** What its badge says. */
function badge(more: Partial<FigureFinding>, pairs: readonly (readonly [Claim, Evidence])[]): string {
  const finding = figure({ ...more, evidence: pairs.map(([, item]) => item) });
  const claims = pairs.map(([one]) => one);
  return badgeOf(finding, cardContext(finding, claims, story, t, 'en-GB')).words;
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
      'Zelenskyy and the NIS gave figures of their own, but the text does not make clear whether it counts the same.',
    );
  });

  test('one value is told', () => {
    expect(sentence({ verdict: 'no_record', ...origins([]) }, [unsure(nis12)])).toBe(
      'The NIS said 12,000, but the text does not make clear whether it counts the same.',
    );
  });

  test('its badge is never “Nothing on record”', () => {
    const words = (reason: Evidence['reason']) =>
      badge({ verdict: 'no_record' }, [[zelenskyy, evidence('z', 'incomparable', { reason })]]);
    expect(words('unsure_reading')).toBe('Also on record');
    expect(words('different_unit')).toBe('Not compared');
    expect(words('different_subject')).toBe('Nothing on record');
  });
});

describe('agrees', () => {
  test('one other origin', () => {
    expect(sentence({ verdict: 'agrees', origin: 'nis', ...origins(['zelenskyy']) }, [pro(zelenskyy)])).toBe(
      'Zelenskyy said 10,000 too.',
    );
  });

  test('two other origins', () => {
    const more = { verdict: 'agrees', origin: 'nis', ...origins(['zelenskyy', 'pentagon']) } as const;
    expect(sentence(more, [pro(zelenskyy), pro(pentagon)])).toBe('Zelenskyy and the Pentagon said 10,000 too.');
  });

  test('the value that is the same is told, not a newer one that merely fits', () => {
    const upTo = quantity(null, 12_000, { qualifier: 'up_to' });
    const newer = claim('newer', { quantity: quantity(10_000), asOf: '2024-10-23' });
    const more = { verdict: 'agrees', quantity: upTo, origin: 'pentagon', ...origins(['nis']) } as const;
    expect(sentence(more, [pro(claim('same', { quantity: upTo })), pro(newer, { strength: 'compatible' })])).toBe(
      'The NIS said up to 12,000 too.',
    );
  });

  test('a figure that is merely compatible', () => {
    const upTo = claim('u', { origin: 'pentagon', quantity: quantity(null, 12_000, { qualifier: 'up_to' }) });
    const more = { verdict: 'agrees', ...origins(['pentagon']) } as const;
    expect(sentence(more, [pro(upTo, { strength: 'compatible' })])).toBe('The Pentagon gave a figure that fits.');
  });

  test('a page that names no source, and outlets that all have it from one party', () => {
    const more = { verdict: 'one_source', ...origins(['nis']) } as const;
    expect(sentence(more, [pro(nis10), pro(claim('b', { outlet: 'Saxon Example' }))])).toBe(
      'Two outlets have this figure, both from the NIS.',
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
    ).toBe('Three other outlets have this figure, all from the NIS: it is still one source.');
  });

  test('one outlet', () => {
    expect(sentence({ verdict: 'agrees', origin: 'nis' }, [pro(nis10)])).toBe(
      'One other outlet has this figure, also from the NIS: it is still one source.',
    );
  });

  test('is told beside a conflict, too', () => {
    const more = { verdict: 'mixed', origin: 'nis', ...origins([], ['pentagon']) } as const;
    const pentagon12 = claim('p12', { origin: 'pentagon', quantity: about(12_000) });
    expect(sentence(more, [...outlets.map((one) => pro(one)), con(pentagon12)])).toBe(
      'The NIS said so elsewhere too; the Pentagon said 12,000.',
    );
  });
});

describe('mixed', () => {
  test('another origin for, the page’s own elsewhere against', () => {
    const more = { verdict: 'mixed', origin: 'nis', ...origins(['zelenskyy'], ['nis']) } as const;
    expect(sentence(more, [pro(zelenskyy), con(nis12)])).toBe(
      'Zelenskyy said 10,000 too; elsewhere, the NIS gave 12,000.',
    );
  });

  test('a divided origin is reported with both', () => {
    const more = { verdict: 'mixed', ...origins(['nis'], ['nis'], ['nis']) } as const;
    expect(sentence(more, [pro(nis10), con(nis12)])).toBe('The NIS gave both 10,000 and 12,000.');
  });

  test('so is the page’s own', () => {
    const more = { verdict: 'mixed', origin: 'nis', ...origins(['zelenskyy'], [], []) } as const;
    expect(sentence(more, [pro(zelenskyy), pro(nis10), con(nis12)])).toBe(
      'Zelenskyy said 10,000 too; the NIS gave both 10,000 and 12,000.',
    );
  });
});

describe('conflicts', () => {
  test('one origin', () => {
    expect(sentence({ verdict: 'conflicts', ...origins([], ['nis']) }, [con(nis12)])).toBe('The NIS said 12,000.');
  });

  test('several with one value', () => {
    const more = { verdict: 'conflicts', ...origins([], ['nis', 'pentagon']) } as const;
    expect(sentence(more, [con(nis12), con(claim('p', { origin: 'pentagon', quantity: about(12_000) }))])).toBe(
      'The NIS and the Pentagon said 12,000.',
    );
  });

  test('"about" makes no other value of it', () => {
    const more = { verdict: 'conflicts', ...origins([], ['nis', 'pentagon']) } as const;
    expect(sentence(more, [con(nis12), con(claim('p', { origin: 'pentagon', quantity: quantity(12_000) }))])).toBe(
      'The NIS and the Pentagon said 12,000.',
    );
  });

  test('several with several', () => {
    const more = { verdict: 'conflicts', ...origins([], ['nis', 'zelenskyy']) } as const;
    expect(sentence(more, [con(nis12), con(zelenskyy)])).toBe('The NIS said 12,000; Zelenskyy said 10,000.');
  });
});

describe('unnamed sources', () => {
  const unnamed = claim('w', { origin: 'western_official', quantity: about(12_000) });

  test('alone against', () => {
    expect(sentence({ verdict: 'conflicts' }, [con(unnamed)])).toBe('Western officials said 12,000.');
  });

  test('alone for', () => {
    const same = claim('w', { origin: 'western_official' });
    expect(sentence({ verdict: 'agrees' }, [pro(same)])).toBe('Western officials said 10,000 too.');
  });

  test('are not named beside an origin that counts', () => {
    const more = { verdict: 'conflicts', ...origins([], ['nis']) } as const;
    expect(sentence(more, [con(nis12), con(unnamed)])).toBe('The NIS said 12,000.');
  });
});

describe('other time', () => {
  const killed600 = claim('k1', { quantity: about(600), asOf: '2025-04-30' });
  const killed2000 = claim('k2', { quantity: about(2_000), asOf: '2025-09-02' });

  test('matches an old figure that has been overtaken', () => {
    expect(
      sentence({ verdict: 'other_time', quantity: about(600) }, [at('earlier', killed600), at('later', killed2000)]),
    ).toBe('The NIS said this in April 2025; later, the NIS said 2,000, in September 2025.');
  });

  test('matches none', () => {
    expect(
      sentence({ verdict: 'other_time', quantity: about(900) }, [at('earlier', killed600), at('later', killed2000)]),
    ).toBe('Before that, the NIS said 600, in April 2025; later, the NIS said 2,000, in September 2025.');
  });

  test('only later', () => {
    expect(sentence({ verdict: 'other_time', quantity: about(9) }, [at('later', killed2000)])).toBe(
      'Later, the NIS said 2,000, in September 2025.',
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
    expect(say(finding, denials)).toBe('North Korea denied it on 21 Oct 2024 and confirmed it on 28 Apr 2025.');
  });

  test('a confirmation that stands', () => {
    const finding = position({ stance: 'affirms', by: { party: 'dprk', surface: 'Pyongyang' }, evidence: all });
    expect(say(finding, denials)).toBe('North Korea denied it on 21 Oct 2024 and confirmed it on 28 Apr 2025.');
  });

  test('statements that nobody disputes are counted', () => {
    const undisputed = denials.filter(({ position: stance }) => stance === 'affirms');
    const told = undisputed.map(({ id }) => evidence(id, 'incomparable', { reason: 'no_figure' }));
    expect(say(position({ stance: 'affirms', evidence: told }), undisputed)).toBe(
      'The latest of 3 statements is by North Korea, on 28 Apr 2025.',
    );
  });

  test('a statement without a speaker', () => {
    expect(say(position({ evidence: all }), denials)).toBe(
      'North Korea denied it on 21 Oct 2024 and confirmed it on 28 Apr 2025.',
    );
  });

  test('a statement without a record', () => {
    expect(say(position(), [])).toBe('Nothing on record for this.');
  });

  test('a mention', () => {
    const { stance: _, ...place } = position({ evidence: all });
    expect(say({ ...place, type: 'mention' }, denials)).toBe(
      'There are 7 claims on record, the latest made on 28 Apr 2025.',
    );
  });
});

describe('the badge answers', () => {
  const pentagon12 = claim('p12', { origin: 'pentagon', quantity: about(12_000) });

  test('how many agree, the page’s own source among them', () => {
    expect(badge({ verdict: 'agrees', origin: 'nis', ...origins(['zelenskyy']) }, [pro(zelenskyy)])).toBe(
      'Two sources agree',
    );
    const two = { verdict: 'agrees', ...origins(['zelenskyy', 'pentagon', 'nis']) } as const;
    expect(badge(two, [pro(zelenskyy), pro(pentagon), pro(nis10)])).toBe('Three sources agree');
  });

  test('that it is one source, or nobody with a name', () => {
    expect(badge({ verdict: 'one_source', origin: 'nis' }, [pro(nis10)])).toBe('One source');
    const unnamed = claim('w', { origin: 'western_official' });
    expect(badge({ verdict: 'one_source' }, [pro(unnamed)])).toBe('Only officials without a name');
  });

  test('which values stand against each other, and how many give each', () => {
    const more = { verdict: 'mixed', ...origins(['zelenskyy', 'pentagon'], ['nis']) } as const;
    expect(badge(more, [pro(zelenskyy), pro(pentagon), con(nis12)])).toBe('Figures differ: 10,000 (2) · 12,000 (1)');
    const many = { verdict: 'mixed', ...origins(['zelenskyy'], ['nis', 'uk_mod']) } as const;
    const uk = claim('uk', { origin: 'uk_mod', quantity: about(13_000) });
    expect(badge(many, [pro(zelenskyy), con(nis12), con(uk)])).toBe('Figures differ: 10,000 (1) · 2 others');
  });

  test('the page’s own value, where nobody else gives it', () => {
    const more = { verdict: 'conflicts', ...origins([], ['nis', 'pentagon']) } as const;
    expect(badge(more, [con(nis12), con(pentagon12)])).toBe('Figures differ: 10,000 here · 12,000 (2)');
    expect(badge({ verdict: 'conflicts', origin: 'nis' }, [con(nis12)])).toBe(
      'Figures differ: 10,000 here · 12,000 elsewhere',
    );
  });

  test('that all is of another time', () => {
    expect(badge({ verdict: 'other_time' }, [at('later', nis12)])).toBe('Figures of another time');
  });
});

test('whoever speaks for the page’s own source is no other one', () => {
  const peskov = claim('k', { origin: 'kremlin' });
  const more = { verdict: 'one_source', origin: 'russia' } as const;
  expect(badge(more, [pro(peskov)])).toBe('One source');
  expect(sentence(more, [pro(peskov)])).toBe(
    'One other outlet has this figure, also from Russia: it is still one source.',
  );
});

test('every sentence that a figure can have is there, and none besides', () => {
  const pros = ['same', 'fit', 'own', 'none'];
  const cons = ['one', 'many', 'divided', 'elsewhere'];
  const possible = [
    ...pros.flatMap((left) => cons.map((right) => `${left}_${right}`)).filter((key) => key !== 'own_elsewhere'),
    ...['same_none', 'fit_none', 'own_none', 'ownfit_none', 'only_none', 'none_two', 'none_none'],
  ];
  const there = Object.keys(englishTexts)
    .filter((key) => /^card_say_(?!time|beside)/.test(key))
    .map((key) => key.slice('card_say_'.length));
  expect(there.toSorted()).toEqual(possible.toSorted());
});

test('a long name with its acronym is called by the acronym', () => {
  const named = { ...story, parties: [{ id: 'nis', name: 'National Intelligence Service (NIS)', aliases: {} }] };
  const finding = figure({ verdict: 'conflicts', ...origins([], ['nis']), evidence: [evidence('n12', 'conflicts')] });
  expect(summarise(finding, cardContext(finding, [nis12], named, t, 'en'))).toBe('NIS said 12,000.');
});
