import fc from 'fast-check';
import type { Story } from '../../lib/model.ts';
import { set } from './engine.ts';

/** Names that an attacker would give: the first story's concepts and parties, generic ones, classes, keys of prototypes. */
const CONCEPTS = [
  ...['actor', 'theatre', 'actor_force', 'far_east', 'treaty', 'person:north_koreans'],
  ...['soldier', 'killed', 'wounded', 'sent', 'say', 'deny', 'nation', 'nation_of', 'force', 'person', 'not', 'part'],
  ...['party:nis', 'party:usa', 'person:own', 'ship:own', 'container:own', 'own', 'own_force', 'to-string', 'valueof'],
];
/** Words that stand everywhere, or that the first story's sentences turn on. */
const WORDS = [
  ...['the', 'a*', 'not', 'said', 'soldiers', 'soldier*', 'troops', 'killed', 'sent', 'of', 'in', '10', '12,000', '1'],
  ...['North Korea*', 'Pyongyang', 'Pyongjang', 'Russia*', 'NIS', '=The NIS', 'x', 'n*', '*s', 'e', 'first batch'],
  ...['thousand', 'about', 'around 12,000', 'Kim', 'Ukraine', '*en', 'de*', 'und', 'les', 'los', 'в*', 'северн* коре*'],
  ...[
    'солдат*',
    'Soldaten',
    'soldats',
    'soldados',
    'lính',
    'quân',
    '北朝鮮',
    '朝鲜',
    '兵',
    '人',
    '의',
    '북한',
    '명',
    '万',
  ],
];
const LANGUAGES = ['de', 'en', 'es', 'fr', 'ja', 'ko', 'ru', 'uk', 'vi', 'zh'];
const UNITS = ['person', 'ship', 'container', 'other', 'day'];

const concept = fc.constantFrom(...CONCEPTS);
const words = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
const groups = fc.array(fc.array(concept, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
const terms = fc.dictionary(
  fc.constantFrom(...LANGUAGES),
  fc.dictionary(concept, words, { minKeys: 1, maxKeys: 8, noNullPrototype: true }),
  { minKeys: 1, maxKeys: 10, noNullPrototype: true },
);
const party = fc.record({
  id: fc.constantFrom('nis', 'usa', 'russia', 'own', 'soldier', 'tostring'),
  name: fc.constantFrom('NIS', 'Own', 'The'),
  unnamed: fc.boolean(),
  aliases: fc.dictionary(fc.constantFrom(...LANGUAGES), words, { noNullPrototype: true }),
});
const rule = fc.record({
  subject: fc.constantFrom('troops_total', 'own'),
  kind: fc.constant('count' as const),
  units: fc.subarray(UNITS),
  phrase: groups,
  unlessSentence: fc.array(concept, { maxLength: 2 }),
});
const some = fc.subarray(['actor', 'theatre', 'actor_force', 'far_east', 'own'], { maxLength: 3 });
const roles = fc.record(
  {
    ...{ actor: some, force: some, theatre: some, inTheatre: some, front: some, staging: some },
    people: fc.subarray(['person:north_koreans', 'person:own']),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const subject = (id: string): Story['subjects'][number] => ({
  id,
  label: { en: id },
  kind: 'count',
  time: { behaviour: 'fixed', windowDays: 0, restatable: false },
});

/** Stories that somebody else could bring to be followed beside the bundled one, the worst of them above all. */
export const secondStory: fc.Arbitrary<Story> = fc
  .record({
    id: fc.constantFrom('aaa', 'zzz', 'actor', 'party'),
    since: fc.constantFrom('1000-01-01', '1999-12-31', '2024-10-01', '2026-01-01'),
    terms,
    gate: groups,
    mentions: fc.array(fc.record({ all: groups, needsContext: fc.boolean(), weak: fc.boolean() }), { maxLength: 4 }),
    reading: fc.array(rule, { maxLength: 3 }),
    positions: fc.array(fc.record({ subject: fc.constant('own'), all: groups }), { maxLength: 2 }),
    parties: fc.uniqueArray(party, { selector: ({ id }) => id, maxLength: 4 }),
    named: fc.array(concept, { maxLength: 4 }),
    fates: fc.array(concept, { maxLength: 3 }),
    roles: fc.option(roles, { nil: null }),
  })
  .map(({ named, terms: own, parties, roles: given, ...rest }) => ({
    title: { en: 'Second' },
    subjects: [subject('troops_total'), subject('own')],
    ...rest,
    // every concept that a rule names has to be known, or the story is refused
    terms: { ...own, en: { ...Object.fromEntries(CONCEPTS.map((name) => [name, [`zz ${name}`]])), ...own.en } },
    names: named,
    ...(given && { roles: given }),
    parties: [...parties, ...set.story.parties.filter(({ id }) => !parties.some((one) => one.id === id)).slice(0, 3)],
  }));
