import { useEffect, useMemo, useState } from 'preact/hooks';
import { createRepository } from '../../../lib/claims/repository.ts';
import { said } from '../../../lib/claims/same.ts';
import type { StoredStory } from '../../../lib/claims/types.ts';
import type { Story } from '../../../lib/model.ts';
import { copyOf } from '../../../lib/story-maker/blank.ts';
import { writeAddress } from '../address.ts';
import type { ViewProps } from '../edges.ts';
import { type Editing, editingOf, newEditing } from './editing.ts';
import { keptAt } from './kept.ts';
import { StoryEditor } from './story-editor.tsx';

/** One story, a new one, or a copy of one: what the store holds, and the editor over it. */
export function StoryView(props: ViewProps) {
  const { edges, t, locale, address } = props;
  const repository = useMemo(() => createRepository(edges.db), []);
  const [stories, setStories] = useState<readonly StoredStory[] | null>(null);
  const [failed, setFailed] = useState(false);

  const load = async () => {
    const read = await repository.stories();
    setStories(read);
    return read;
  };
  useEffect(() => {
    const ends = new AbortController();
    const loadOrSay = () => void load().catch(() => setFailed(true));
    edges.onChanged(loadOrSay, ends.signal);
    loadOrSay();
    return () => ends.abort();
  }, []);

  const kept = useMemo(() => keptAt(writeAddress({ ...address, view: 'stories' }), edges.drafts), []);
  const [wasKept] = useState(() => kept.read());
  if (failed)
    return (
      <>
        <h1>{t('options_view_stories')}</h1>
        <p class="mg-problem" role="alert">
          {t('stories_unread')}
        </p>
      </>
    );
  if (!stories) return <h1>{t('options_view_stories')}</h1>;
  const { id, params } = address;
  const stored = stories.find((story) => story.id === (id ?? params.copy)) ?? null;
  if (!stored && !wasKept && (id !== null || params.copy))
    return (
      <>
        <h1>{t('options_view_stories')}</h1>
        <p>{t('stories_gone')}</p>
        <p>
          <a href={writeAddress({ view: 'stories', id: null, params: {} })}>{t('stories_back')}</a>
        </p>
      </>
    );
  const today = edges.now().toISOString().slice(0, 10);
  const begin = (): Editing => {
    if (!stored) return newEditing(locale.split('-')[0] ?? 'en', today);
    if (id !== null) return editingOf(said(stored));
    return copied(editingOf(said(stored)), (title) => t('stories_copy_title', title), stories);
  };
  return <StoryEditor {...props} {...{ stories, stored: id === null ? null : stored, begin, kept, wasKept, load }} />;
}

function copied({ draft, story }: Editing, titled: (title: string) => string, stories: readonly Story[]): Editing {
  const own = (title: Story['title']) =>
    Object.fromEntries(Object.entries(title).map(([code, text]) => [code, titled(text)]));
  if (draft) return { draft: copyOf(draft, own(draft.title)), story: null, json: null };
  if (!story) return { draft, story, json: null };
  const taken = new Set(stories.map(({ id }) => id));
  let number = 2;
  while (taken.has(`${story.id}-${number}`)) number += 1;
  return { draft: null, story: { ...story, id: `${story.id}-${number}`, title: own(story.title) }, json: null };
}
