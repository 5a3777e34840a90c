import { useEffect, useState } from 'preact/hooks';
import { AskDialog } from '../../../components/manager/AskDialog.tsx';
import { StoriesList } from '../../../components/manager/StoriesList.tsx';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import { resetBundled } from '../../../lib/claims/restore.ts';
import { countStoryClaims, storyClaimVersions } from '../../../lib/claims/story-claims.ts';
import type { StoredStory } from '../../../lib/claims/types.ts';
import { BUNDLED } from '../../../lib/story/bundled.ts';
import { storyNames } from '../../../lib/story-names.ts';
import { writeAddress } from '../address.ts';
import { handOver } from '../claims/kept-selection.ts';
import type { ViewProps } from '../edges.ts';
import { FAILED, told } from '../history/undo-and-say.ts';
import { readOnChange } from '../read-on-change.ts';

type Shown = { readonly story: StoredStory; readonly claims: number };

/** Every story with whose it is and how much it holds. */
export function StoriesListView({ edges, t, locale, go, say }: ViewProps) {
  const { db } = edges;
  const [shown, setShown] = useState<readonly Shown[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState<Shown | null>(null);

  useEffect(() => {
    const ends = new AbortController();
    const repository = createRepository(db);
    const load = async () => {
      const stories = await repository.stories();
      return Promise.all(stories.map(async (story) => ({ story, claims: await countStoryClaims(db, story.id) })));
    };
    readOnChange(edges, load, setShown, () => setFailed(true), ends.signal);
    return () => ends.abort();
  }, []);

  const titleOf = (story: StoredStory) => storyNames(story, locale.split('-')[0] ?? 'en').title;
  const remove = async ({ story }: Shown) => {
    setAsked(null);
    const claims = await storyClaimVersions(db, story.id);
    const applied = await applyWrites(db, { kind: 'edit', note: titleOf(story) }, [
      { type: 'removeStory', id: story.id, seen: story.version },
      ...claims.map(({ id, version }) => ({ type: 'remove', id, seen: version }) as const),
    ]);
    told(applied, { edges, say, t }, 'stories_said_deleted', 'undo');
  };
  const exportStory = async (id: string) => {
    const claims = await storyClaimVersions(db, id);
    if (!handOver(edges.drafts, new Set(claims.map((claim) => claim.id)))) return say(t('claims_fail_handover'));
    go({ view: 'transfer', id: null, params: { part: 'export', what: 'selection' } });
  };
  const bringBack = async (id: string) => {
    const applied = await resetBundled(
      db,
      BUNDLED.filter(({ story }) => story.id === id),
    );
    told(applied, { edges, say, t }, 'stories_said_restored', 'undo');
  };
  const otherwise = () => void told(FAILED, { edges, say, t }, '');

  return (
    <>
      <h1>{t('options_view_stories')}</h1>
      {failed && (
        <p class="mg-problem" role="alert">
          {t('stories_unread')}
        </p>
      )}
      {shown && (
        <StoriesList
          rows={shown.map(({ story, claims }) => ({
            id: story.id,
            title: titleOf(story),
            owner: t(`stories_owner_${story.owner.replace(/:.*/s, '')}${story.edited ? '_edited' : ''}`),
            since: t(
              'stories_row_since',
              new Intl.DateTimeFormat(locale, DAY).format(new Date(`${story.since}T00:00Z`)),
            ),
            subjects: t('stories_subjects', story.subjects.length),
            claims: t('stories_claims', claims),
            href: writeAddress({ view: 'stories', id: story.id, params: {} }),
            canExport: claims > 0,
            claimsHref: writeAddress({ view: 'claims', id: null, params: { story: story.id } }),
          }))}
          missing={BUNDLED.filter((set) => !shown.some(({ story }) => story.id === set.story.id)).map(({ story }) => ({
            id: story.id,
            title: storyNames(story, locale).title,
          }))}
          newHref={writeAddress({ view: 'stories', id: null, params: { new: '1' } })}
          t={t}
          onCopy={(id) => go({ view: 'stories', id: null, params: { copy: id } })}
          onExport={(id) => void exportStory(id).catch(otherwise)}
          onDelete={(id) => setAsked(shown.find(({ story }) => story.id === id) ?? null)}
          onBringBack={(id) => void bringBack(id).catch(otherwise)}
        />
      )}
      {asked && (
        <AskDialog
          title={t('stories_ask_delete', titleOf(asked.story))}
          yes={t('stories_delete')}
          danger
          t={t}
          onYes={() => void remove(asked).catch(otherwise)}
          onNo={() => setAsked(null)}
        >
          <p>{t('stories_ask_delete_claims', asked.claims)}</p>
        </AskDialog>
      )}
    </>
  );
}

const DAY = { dateStyle: 'medium', timeZone: 'UTC' } as const;
