// @vitest-environment happy-dom
import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { StoriesList } from '../../components/manager/StoriesList.tsx';
import { StoryAdvanced } from '../../components/manager/StoryAdvanced.tsx';
import { StoryFigure } from '../../components/manager/StoryFigure.tsx';
import { StoryForm } from '../../components/manager/StoryForm.tsx';
import { StoryParts } from '../../components/manager/StoryParts.tsx';
import { StoryTried } from '../../components/manager/StoryTried.tsx';
import { StoryTry } from '../../components/manager/StoryTry.tsx';
import { piecesOf } from '../../components/manager/story-pieces.ts';
import type { StoryShape } from '../../components/manager/story-shape.ts';
import { t } from './fixtures.ts';
import { draft, tools } from './manager-stories-fixtures.ts';

const none = () => undefined;
const problems = new Map<string, string>();
const parts = {
  t,
  locale: 'en',
  tools,
  problemOf: (field: string) => problems.get(field),
  hasProblem: (field: string) => [...problems.keys()].some((one) => one.startsWith(field)),
  onLeave: none,
  exampleTold: () => ({ isRight: false, told: 'not taken' }),
};

beforeEach(() => {
  render(null, document.body);
  document.body.innerHTML = '';
  problems.clear();
});

const show = (children: ComponentChildren) => act(() => render(<main>{children}</main>, document.body));
const button = (name: string | RegExp) =>
  [...document.querySelectorAll('button')].find(({ textContent }) =>
    typeof name === 'string' ? textContent?.trim() === name : name.test(textContent ?? ''),
  );
const click = (name: string | RegExp) => act(() => button(name)?.click());
const labelled = (label: string) => {
  const id = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.htmlFor;
  return document.getElementById(id ?? '') as HTMLInputElement | null;
};

let now: StoryShape = draft;
function Form({ start, onSay = none }: { start: StoryShape; onSay?: (text: string) => void }) {
  const [value, setValue] = useState(start);
  now = value;
  return <StoryForm draft={value} parts={parts} onChange={setValue} onSay={onSay} />;
}
const oneLanguage = { ...draft, languages: ['en'] };

/** Rules that need layout or colours run in a real browser only; here it is roles, names, headings, landmarks and lists. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const rows = [
  {
    id: 'ferry',
    title: 'Ferry',
    owner: 'Yours',
    since: 'since 2025',
    subjects: '3 subjects',
    claims: '2 claims',
    href: '#/stories/ferry',
    canExport: true,
    claimsHref: '#/claims',
  },
];
const list = (
  <StoriesList
    rows={rows}
    missing={[{ id: 'gone', title: 'Gone' }]}
    newHref="#/stories?new=1"
    t={t}
    onCopy={none}
    onExport={none}
    onDelete={none}
    onBringBack={none}
  />
);
const text = 'The ferry sank with 240 aboard.';
const tried = (
  <StoryTry
    fields={{ text, published: '2025-03-05', language: '' }}
    summary={['Read as English.']}
    sentences={[
      {
        pieces: piecesOf(text, { start: 0, end: text.length }, [
          ['figure', [{ start: 20, end: 23 }]],
          ['word', [{ start: 4, end: 9 }]],
        ]),
        isTaken: true,
        taken: 'About the story',
        figures: [
          {
            start: 20,
            title: '240:',
            why: 'aboard',
            isTaken: true,
            kept: ['Kept.'],
            countAs: [
              { subject: 1, label: 'rescued' },
              { subject: 2, label: 'missing' },
            ],
            isNot: [{ subject: 0, label: 'aboard' }],
          },
        ],
        positions: [],
      },
    ]}
    asked={{ start: 20, press: 1, told: 'Add a word:', suggestions: ['“aboard”'] }}
    parts={parts}
    onChange={none}
    onMark={none}
    onAccept={none}
  >
    <StoryTried
      summary="One of 2 examples is now read otherwise:"
      wrong={[{ text: 'In all 40 drowned.', figure: '40', told: 'not taken', isNew: true }]}
      t={t}
    />
  </StoryTry>
);
const advanced = <StoryAdvanced json="{}" problems={['Not yet.']} isOpen={false} t={t} onChange={none} />;
const handMade = (
  <StoryParts
    story={{ ...draft, groups: [{ name: 'actor', words: { en: ['ferry'], uk: [] } }] }}
    parts={parts}
    onChange={none}
    onSay={none}
  />
);

describe('axe finds nothing', () => {
  test('in the list', async () => {
    await show([<h1>Stories</h1>, list]);
    expect(await violations()).toEqual([]);
  });

  test('in the editor, all cards open and with problems', async () => {
    for (const field of ['title', 'since', 'languages', 'names', 'subjects', 'parties']) problems.set(field, 'Wrong.');
    for (const at of draft.subjects.keys()) problems.set(`subjects.${at}.near.en`, 'Wrong.');
    for (const at of draft.parties.keys()) problems.set(`parties.${at}.name`, 'Wrong.');
    await show([<h1>Ferry</h1>, <Form start={draft} />, advanced, tried]);
    expect(document.querySelectorAll('.st-card-body')).toHaveLength(draft.subjects.length + draft.parties.length);
    expect(await violations()).toEqual([]);
  });

  test('in that of a story with rules of its own', async () => {
    problems.set('terms.actor.en', 'Wrong.');
    await show([<h1>Ferry</h1>, handMade]);
    expect(await violations()).toEqual([]);
  });

  test('and it would: a field without its label is told', async () => {
    await show([<h1>Ferry</h1>, <Form start={draft} />]);
    const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === t('stories_since'));
    label?.remove();
    expect((await violations()).join()).toContain('label');
  });
});

describe('the form', () => {
  test('what is typed is kept as typed, and handed on as words', async () => {
    await show(<Form start={oneLanguage} />);
    const box = labelled(t('stories_names'));
    expect(box?.value).toBe('Aurelia, ferr*');
    await act(() => {
      if (box) box.value = 'Aurelia,  the  “Strait” Line, ';
      box?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(now.names.en).toEqual(['Aurelia', 'the "Strait" Line']);
    expect(box?.value).toBe('Aurelia,  the  “Strait” Line, ');
  });

  test('a subject that is added opens, has the focus, and goes with the focus on “Add”', async () => {
    const say = vi.fn();
    await show(<Form start={oneLanguage} onSay={say} />);
    await click(t('stories_add_subjects'));
    expect(now.subjects).toHaveLength(draft.subjects.length + 1);
    expect(document.activeElement?.closest('.st-card')).toBe(
      [...document.querySelectorAll('.st-card')][draft.subjects.length],
    );
    expect(document.activeElement?.id).toBe(labelled(t('stories_label'))?.id);
    await click(/^Remove New subject/);
    expect(now.subjects).toHaveLength(draft.subjects.length);
    expect(document.activeElement).toBe(button(t('stories_add_subjects')));
    expect(say).toHaveBeenCalledWith('Removed');
  });

  test('a subject that moves is told, and its button keeps the focus as long as it leads on', async () => {
    const say = vi.fn();
    await show(<Form start={{ ...oneLanguage, subjects: draft.subjects.slice(0, 3) }} onSay={say} />);
    await click('↓Move drowned down');
    expect(now.subjects.map(({ id }) => id)).toEqual(['+2', '+1', '+3']);
    expect(document.activeElement?.textContent).toContain('Move drowned down');
    await click('↓Move drowned down');
    expect(document.activeElement?.textContent).toContain('Move drowned up');
    expect(say).toHaveBeenLastCalledWith('Now number 3 of 3');
  });

  test('“something else” asks for its words there and then', async () => {
    await show(<Form start={{ ...oneLanguage, subjects: [], things: [] }} />);
    await click(t('stories_add_subjects'));
    const select = labelled(t('stories_counts')) as unknown as HTMLSelectElement;
    await act(() => {
      select.value = 'another';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(now.things).toEqual([{ id: '+1', people: false, words: {} }]);
    expect(now.subjects[0]?.counts).toEqual({ thing: '+1' });
    expect(labelled(t('stories_thing'))).not.toBeNull();
  });

  test('each language has a field of its own', async () => {
    await show(<Form start={draft} />);
    expect(document.querySelectorAll('textarea[lang="uk"]')).toHaveLength(4);
  });

  test('a problem opens its card, and stands beside its field', async () => {
    problems.set('subjects.0.near', 'Give one word.');
    await show(<Form start={oneLanguage} />);
    expect(document.querySelectorAll('.st-card-body')).toHaveLength(1);
    const field = document.querySelector('[aria-invalid="true"]');
    expect(document.getElementById(field?.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent).toBe(
      'Give one word.',
    );
  });
});

test('markup that somebody typed or pasted is text', async () => {
  const nasty = '<img src=x onerror=alert(1)>';
  await show([
    <Form
      start={{ ...oneLanguage, subjects: draft.subjects.map((subject) => ({ ...subject, label: { en: nasty } })) }}
    />,
    <StoriesList
      rows={rows.map((row) => ({ ...row, title: nasty }))}
      missing={[]}
      newHref="#"
      t={t}
      onCopy={none}
      onExport={none}
      onDelete={none}
      onBringBack={none}
    />,
  ]);
  expect(document.querySelector('img')).toBeNull();
  expect(document.body.textContent).toContain(nasty);
});

describe('words to start from', () => {
  test('fill the field in every language, are marked, and may be changed', async () => {
    const subject = { ...draft.subjects[0], near: {} } as StoryShape['subjects'][number];
    await show(<Form start={{ ...draft, things: [], subjects: [subject] }} />);
    await click(/^1\. drowned/);
    const select = labelled(t('stories_starter')) as unknown as HTMLSelectElement;
    await act(() => {
      select.value = 'missing';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(now.subjects[0]?.near).toEqual({ en: ['missing', 'unaccounted for'], uk: ['зник', 'зникл*', 'безвісти'] });
    const note = () => document.body.textContent?.includes(t('stories_starter_note', 'missing', 'English, Ukrainian'));
    expect(note()).toBe(true);
    const box = document.querySelector<HTMLTextAreaElement>('.st-card textarea[lang="en"]');
    await act(() => {
      if (box) box.value = 'missing';
      box?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(note()).toBe(false);
  });

  test('come along with what is counted', async () => {
    await show(<Form start={{ ...oneLanguage, subjects: [], things: [] }} />);
    await click(t('stories_add_subjects'));
    const select = labelled(t('stories_counts')) as unknown as HTMLSelectElement;
    await act(() => {
      select.value = 'starter buildings';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(now.things).toMatchObject([{ people: false, words: { en: expect.arrayContaining(['houses']) } }]);
  });
});

describe('the examples of a subject', () => {
  test('stand in its card with how they are read; one that is removed is gone, and the focus stays there', async () => {
    await show(<Form start={oneLanguage} />);
    await click(/^1\. drowned/);
    const items = () => [...document.querySelectorAll('.st-examples li')].map(({ textContent }) => textContent);
    expect(items()[0]).toMatch(/31.*drowned.*not taken/);
    expect(document.querySelectorAll('.st-examples .st-wrong')).toHaveLength(3);
    await click('Remove 31');
    expect(now.subjects[0]?.examples.map(({ figure }) => figure)).toEqual(['12']);
    expect(document.activeElement?.textContent).toBe(t('stories_examples'));
  });

  test('what became of them is a polite status', async () => {
    await show(tried);
    const status = [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent);
    expect(status.at(-1)).toMatch(/now read otherwise.*40.*not taken.*In all 40 drowned.*right before/);
  });
});

describe('a figure that is tried', () => {
  const figure = {
    ...{ start: 7, title: '40:', why: 'not taken', isTaken: false, kept: [] },
    countAs: [
      { subject: 0, label: 'drowned' },
      { subject: 1, label: 'rescued' },
    ],
    isNot: [{ subject: 1, label: 'rescued' }],
  };
  const row = (acts: object, asked: Parameters<typeof StoryFigure>[0]['asked'] = null) => (
    <ul>
      <StoryFigure {...{ figure, asked, t }} id="f" isChosen={false} onMark={none} onAccept={none} {...acts} />
    </ul>
  );

  test('can be said to be one of several subjects, or not to be the one', async () => {
    const onMark = vi.fn();
    await show(row({ onMark }));
    expect(button(/^Count this as “rescued”/)).toBeUndefined();
    await click(/^Count this as…/);
    expect(button(/^Count this as…/)?.getAttribute('aria-expanded')).toBe('true');
    await click(/^Count this as “rescued”/);
    expect(button(/^Count this as…/)?.getAttribute('aria-expanded')).toBe('false');
    await click(/^This is not “rescued”/);
    expect(onMark.mock.calls).toEqual([
      [7, 1, 'examples'],
      [7, 1, 'counterExamples'],
    ]);
  });

  test('what became of it takes the focus, and its words are buttons', async () => {
    const onAccept = vi.fn();
    await show(row({ onAccept }, { start: 7, press: 1, told: 'Add a word:', suggestions: ['“died”', '“lost”'] }));
    expect(document.activeElement?.textContent).toMatch(/^Add a word/);
    await click('“lost”');
    expect(onAccept).toHaveBeenCalledWith(1);
  });
});

describe('a sentence in pieces', () => {
  test('figures first, offsets of the whole text, nothing lost', () => {
    const whole = 'Before. The ferry sank.';
    const pieces = piecesOf(whole, { start: 8, end: 23 }, [
      ['figure', [{ start: 12, end: 17 }]],
      [
        'word',
        [
          { start: 12, end: 17 },
          { start: 18, end: 22 },
        ],
      ],
    ]);
    expect(pieces).toEqual([
      { text: 'The ', as: 'plain', index: -1 },
      { text: 'ferry', as: 'figure', index: 0 },
      { text: ' ', as: 'plain', index: -1 },
      { text: 'sank', as: 'word', index: 1 },
      { text: '.', as: 'plain', index: -1 },
    ]);
  });
});
