import { describe, expect, test } from 'vitest';
import { finished } from '../../../lib/mention/finished.ts';
import { createGate, type GateState, type GateStory, markingIsOn, passesGate } from '../../../lib/mention/gate.ts';
import { growth } from '../../helpers/processor-time.ts';

const FLEET: GateStory = {
  groups: [
    ['old harbour', 'port*'],
    ['ship*', 'vessel'],
  ],
  rules: [[0, 1]],
};
const STRIKE: GateStory = { groups: [['railway'], ['walkout']], rules: [[0, 1]] };

/** A gate that looks for any one of some terms. */
const anyOf = (...terms: string[]): GateStory => ({ groups: [terms], rules: [[0]] });

describe('passesGate', () => {
  test.each([
    ['both groups, in any order', 'Ships left as the port was closed.'],
    ['small and capital letters', 'VESSEL AT OLD HARBOUR'],
    ['a line break and an indent within a term', 'the old\n        harbour and its ships'],
    ['a no-break space within a term', 'the old\u00a0harbour and its ships'],
    ['a hyphen within a term', 'old‑harbour ships'],
    ['soft hyphens', 'the old har\u00adbour and its ships'],
    ['the other story', 'A walkout on the railway'],
    ['an abbreviation between the two', 'Ships of Capt. Brown left the port.'],
    ['a short word before a full stop', 'Some ships left it. The port is quiet.'],
  ])('lets through %s', (_, text) => {
    expect(passesGate(text, [FLEET, STRIKE])).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['one group only', 'Many ships and a vessel'],
    ['one group of each of two stories', 'Ships and a walkout'],
    ['words that hold a term', 'Township airport'],
    ['words that go on from a whole word', 'Vessels in port'],
    ['groups in sentences that are apart', 'The port is quiet this morning. Ships are elsewhere.'],
    ['groups in Chinese sentences that are apart', 'port。ship'],
  ])('keeps out %s', (_, text) => {
    expect(passesGate(text, [FLEET, STRIKE])).toBe(false);
  });

  test('a store without stories, and a story without rules or terms, let nothing through', () => {
    expect(passesGate('ships in port', [])).toBe(false);
    expect(passesGate('ships in port', [{ groups: [], rules: [] }])).toBe(false);
    expect(passesGate('ships in port', [{ groups: FLEET.groups, rules: [] }])).toBe(false);
    expect(passesGate('ships in port', [{ groups: [['port'], []], rules: [[0, 1]] }])).toBe(false);
  });

  test('one rule of a story is enough', () => {
    const story = { ...FLEET, rules: [[0, 1], [1]] };
    expect(passesGate('A ship', [story])).toBe(true);
    expect(passesGate('A port', [story])).toBe(false);
  });
});

describe('a term', () => {
  test.each([
    ['in capitals, within other words', '=NK', 'Think of the bank, of ankles, of INK and NKVD', false],
    ['in capitals, in small letters', '=NK', 'nk', false],
    ['in capitals', '=NK', 'In NK, they say', true],
    ['in capitals, beside other signs', '=NK', '(NK’s)', true],
    ['of any case, within a word', 'us', 'Russia, bus, use', false],
    ['of any case', 'us', 'US', true],
    ['with a name’s capital', '=the North', 'the north', false],
    ['whole, before other letters', 'port', 'ports', false],
    ['open, before other letters', 'port*', 'ports', true],
    ['open, behind other letters', 'port*', 'airport', false],
    ['by its end', '*krieg', 'Weltkrieg', true],
    ['by its end, before other letters', '*krieg', 'Weltkriege', false],
    ['with the rest of a word within', 'северн* коре*', 'северной корее', true],
    ['with the rest of a word within, and more between', 'северн* коре*', 'северной и корее', false],
    ['of a script without spaces', '*北朝鮮*', '昨日北朝鮮は', true],
    ['of Korean, before a particle', '*북한*', '어제 북한은', true],
    ['of one sign', '*露*', '対露', true],
    ['at the very end', 'port', 'the port', true],
    ['beside digits', 'port', 'port2', false],
    ['with an accent that it lacks', 'port*', 'po\u0301rt', false],
    ['in full-width digits', '11th corps', 'the １１th corps', true],
    ['with a curly apostrophe', "kim's", 'Kim’s', true],
    ['with a letter whose small form is longer', 'port', 'İİ port', true],
  ])('is found %s: %s in %s: %s', (_, term, text, found) => {
    expect(passesGate(text, [anyOf(term)])).toBe(found);
  });

  test.each(['', '*', '**', '=', '=*', '~', ' ', '***a'])('with nothing to look for ("%s") opens nothing', (term) => {
    expect(passesGate('any text, * and = and ~', [anyOf(term)])).toBe(false);
  });
});

describe('a misspelt name', () => {
  const NAMES = anyOf('~pyongyang', '~vladivostok');
  test.each(['Pyongyan', 'Pyongjang', 'in Vladivostock', 'Wladiwostok, Wladivostok, Vladiwostok'])(
    'passes: %s',
    (text) => {
      expect(passesGate(text, [NAMES])).toBe(true);
    },
  );

  test.each(['pyongjang', 'Pyramid', 'Pyongyangologists', 'Vladimir', 'Wladiwostok', 'Vla'])('does not: %s', (text) => {
    expect(passesGate(text, [NAMES])).toBe(false);
  });
});

const opens = (stories: readonly GateStory[], texts: readonly string[]) => finished(createGate(stories).opensOn(texts));

describe('text nodes that adjoin', () => {
  const passes = (...texts: string[]) => opens([FLEET], texts);

  test('are one word where a term goes on', () => {
    expect(passes('ships in Old Har', 'bour')).toBe(true);
  });

  test('are words of their own where a term ends or begins', () => {
    expect(passes('News', 'Old Harbour', 'Updated', 'ship')).toBe(true);
    expect(passes('NewsOld HarbourUpdated ship')).toBe(false);
  });

  test('part names as well', () => {
    expect(opens([anyOf('~pyongyang')], ['News', 'Pyong', 'jang', 'Updated'])).toBe(true);
  });
});

describe('createGate', () => {
  test('a piece concerns a story where it has what most rules ask for', () => {
    const gate = createGate([FLEET]);
    expect(gate.concerns(['12:01'])).toBe(false);
    expect(gate.concerns(['A ship'])).toBe(false);
    expect(gate.concerns(['Old Harbour'])).toBe(true);
  });

  test('and once a page had that, where it has anything', () => {
    const gate = createGate([FLEET]);
    expect(finished(gate.opensOn(['Old Harbour is quiet.']))).toBe(false);
    expect(gate.concerns(['A ship'])).toBe(true);
    expect(gate.concerns(['12:01'])).toBe(false);
  });

  test('gates know nothing of each other', () => {
    finished(createGate([FLEET]).opensOn(['Old Harbour']));
    expect(createGate([FLEET]).concerns(['ships'])).toBe(false);
  });

  test('text nodes in a row are told apart where it matters', () => {
    const opens = (...nodes: string[]) =>
      finished(createGate([FLEET]).opensOn(['A', { text: nodes.join(''), nodes: () => nodes }, 'Z']));
    expect(opens('News', 'Old Har', 'bour', 'Updated', 'ship')).toBe(true);
    expect(opens('News', 'Old Har', 'bour', 'Updatedship')).toBe(false);
    expect(opens('NewsOld Harbour Updated', 'ship')).toBe(false);
  });

  test('and not where nothing like a term is there', () => {
    const nodes = () => {
      throw new Error('asked');
    };
    expect(finished(createGate([FLEET]).opensOn([{ text: 'Old Harbour has no whales.', nodes }]))).toBe(false);
  });

  test('in text nodes that have changed meanwhile, a word may end anywhere', () => {
    const piece = { text: 'NewsOld HarbourUpdatedship', nodes: () => ['News'] };
    expect(finished(createGate([FLEET]).opensOn([piece]))).toBe(true);
  });

  test.each([
    ['a text', 'Kim thinks that the bank sent ships to the Northern port, not to the vessel. '],
    ['one endless word', 'PPPPPPPP'],
    ['one endless word, open at its start', 'bbbbbbbb'],
  ])('time grows with the length of %s, not with its square', async (_, text) => {
    const stories = [STRIKE, anyOf('=NK', '~pyongyang', 'kim jong*', '*b* bc')];
    const times = await growth(
      16_000,
      (size) => [text.repeat(size)],
      (texts) => finished(createGate(stories).opensOn(texts)),
    );
    // four times the text; a square would be sixteen
    expect(times).toBeLessThan(8);
  });
});

describe('markingIsOn', () => {
  const state: GateState = { marking: true, sitesOff: ['news.example'], stories: [] };

  test('is on but for sites that are off', () => {
    expect(markingIsOn(state, 'other.example')).toBe(true);
    expect(markingIsOn(state, 'news.example')).toBe(false);
  });

  test('is off everywhere once marking is off', () => {
    expect(markingIsOn({ ...state, marking: false }, 'other.example')).toBe(false);
  });
});
