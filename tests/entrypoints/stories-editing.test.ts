import { describe, expect, test } from 'vitest';
import { withParties } from '../../entrypoints/options/claim/parties.ts';
import {
  editingOf,
  made,
  newEditing,
  partsOf,
  withJson,
  withParts,
} from '../../entrypoints/options/stories/editing.ts';
import { keptAt } from '../../entrypoints/options/stories/kept.ts';
import { rulesText } from '../../entrypoints/options/stories/rules-text.ts';
import type { Story } from '../../lib/model.ts';
import { blankParty } from '../../lib/story-maker/blank.ts';
import { storyOf } from '../../lib/story-maker/story.ts';
import { set } from '../helpers/engine.ts';
import { ferry } from '../lib/story-maker/ferry.ts';

const story = storyOf(ferry);
const RULES = rulesText(story);
const edited = (start: Story, json: string) => withJson(editingOf(start), json, start.id, []);

describe('a story in the editor', () => {
  test('stays in the form when a claim brings in somebody new', () => {
    const named = { id: 'captain', name: 'J.  O’Neill', aliases: { en: ['J.  O’Neill'] } };
    const editing = editingOf(withParties(story, [named]));
    expect(editing.draft?.parties.at(-1)).toMatchObject({
      id: 'captain',
      name: 'J. O’Neill',
      aliases: { en: ["J. O'Neill"] },
    });
  });

  test('comes out of its rules’ text as it went in', () => {
    for (const one of [story, set.story, { ...set.story, eventDay: '2024-10-08' }]) {
      expect(made(edited(one, rulesText(one)), one.id, [])).toEqual({ story: one, problems: [], sentences: [] });
    }
  });

  test('leaves the form where a rule is changed by hand, and is still whole', () => {
    const editing = edited(story, rulesText(story).replace('"units":["person"]', '"units":["person","ship"]'));
    expect([editing.draft, editing.story?.reading[0]?.units]).toEqual([null, ['person', 'ship']]);
  });

  test.each([
    ['no JSON', '{', /^This is no JSON yet/],
    ['a list', '[]', /^The rules must be an object/],
    [
      'a word group that nobody has',
      RULES.replace('["sinking-of-the-aurelia_name"]', '["iceberg"]'),
      /"gate\.0\.0" is "iceberg"/,
    ],
    ['another id', RULES.replace('{', '{ "id": "mine",'), /"id" must stay "sinking-of-the-aurelia"/],
    ['a hostile key', '{ "terms": { "en": { "__proto__": ["x"] } } }', /a key that no file may have/],
    ['a nonsense value', RULES.replace('"mentions": [', '"mentions": 3, "also": ['), /"mentions" must be a list/],
  ])('%s is told by sentence, and what was there stays', (_name, json, sentence) => {
    const editing = edited(story, json);
    expect(editing.json).toBe(json);
    const { sentences, story: kept } = made(editing, story.id, []);
    expect(sentences[0]).toMatch(sentence);
    expect(kept.reading).toEqual(story.reading);
  });

  test('a new one may be pasted whole, but not under another’s id', () => {
    const whole = JSON.stringify({ ...set.story, id: 'mine' });
    const blank = newEditing('en', '2025-03-01');
    expect(withJson(blank, whole, null, []).story?.id).toBe('mine');
    expect(made(withJson(blank, whole, null, ['mine']), null, ['mine']).sentences[0]).toMatch(/another story’s/);
  });
});

describe('a story with rules of its own', () => {
  test('keeps them whatever of its parts is changed', () => {
    const parts = partsOf(set.story);
    expect(withParts(set.story, parts)).toEqual(set.story);
    const changed = withParts(set.story, {
      ...parts,
      groups: [
        ...parts.groups.map((one) => (one.name === 'strike' ? { ...one, words: { en: ['raid'] } } : one)),
        { name: 'mine', words: {} },
      ],
      parties: [...parts.parties, { ...blankParty([]), name: 'Some Paper' }],
    });
    expect(changed.terms.en?.strike).toEqual(['raid']);
    expect(changed.terms.en?.mine).toEqual([]);
    expect(changed.reading).toBe(set.story.reading);
    const { story: saved, sentences } = made({ draft: null, story: changed, json: null }, set.story.id, []);
    expect([saved.parties.at(-1)?.id, sentences]).toEqual(['some_paper', []]);
  });
});

describe('what is not saved', () => {
  const stored = new Map<string, string>();
  const drafts = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const tried = { text: 'A text', published: '', language: '' };

  test('comes back as it was', () => {
    const kept = { editing: editingOf(story), seen: 3, tried };
    keptAt('#/stories/x', drafts).keep(kept);
    expect(keptAt('#/stories/x', drafts).read()).toEqual(kept);
    keptAt('#/stories/x', drafts).drop();
    expect(keptAt('#/stories/x', drafts).read()).toBeNull();
  });

  test.each([
    '{',
    'null',
    '{}',
    '{"editing":{"draft":{"id":1},"story":null,"json":null},"seen":1,"tried":{"text":"","published":"","language":""}}',
    '{"editing":{"draft":null,"story":{"id":"x"},"json":null},"seen":1,"tried":{"text":"","published":"","language":""}}',
  ])('of another version is left: %s', (json) => {
    stored.set('draft #/stories/y', json);
    expect(keptAt('#/stories/y', drafts).read()).toBeNull();
  });
});
