import { useState } from 'preact/hooks';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { said } from '../../../lib/claims/same.ts';
import { claimFitsStory } from '../../../lib/claims/schema.ts';
import { storyClaimsThat } from '../../../lib/claims/story-claims.ts';
import { storyNames } from '../../../lib/story-names.ts';
import { writeAddress } from '../address.ts';
import { FAILED, failureKey, told } from '../history/undo-and-say.ts';
import { editingOf } from './editing.ts';
import { keptAt } from './kept.ts';
import type { EditorProps } from './story-editor.tsx';
import type { useStoryState } from './use-story-state.ts';

/** Of claims that a changed story no longer fits, so many are told of. */
const MOST_TOLD = 3;

/** Saving over the version that was seen and no other; a story that its claims would no longer fit is not saved. */
export function useStorySaving(
  { edges, t, locale, say, go, address, load }: EditorProps,
  state: ReturnType<typeof useStoryState>,
) {
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const [refused, setRefused] = useState(0);
  const refuse = (why: string | null) => {
    setFailure(why);
    setRefused((times) => times + 1);
  };

  const write = async (seen: number): Promise<void> => {
    const { story, problems, sentences } = state.making;
    if (problems.length + sentences.length > 0)
      return refuse(t('stories_not_saved', problems.length + sentences.length));
    const misfits = await storyClaimsThat(
      edges.db,
      story.id,
      (claim) => claimFitsStory(claim, story).length > 0,
      MOST_TOLD,
    );
    if (misfits.count > 0) {
      const reasons = misfits.first.flatMap((claim) => claimFitsStory(claim, story).slice(0, 1));
      return refuse([t('stories_misfits', misfits.count), ...reasons].join(' '));
    }
    const note = storyNames(story, locale.split('-')[0] ?? 'en').title;
    const applied = await applyWrites(edges.db, { kind: 'edit', note }, [{ type: 'putStory', story, seen }]);
    if (!applied.ok) {
      await load();
      return refuse(applied.reason === 'changed_meanwhile' ? t('stories_meanwhile_refused') : t(failureKey(applied)));
    }
    const now = (await load()).find(({ id }) => id === story.id) ?? null;
    state.settle(now);
    const next = { view: 'stories', id: story.id, params: {} };
    // a text that is being tried goes along to the story's own address
    if (address.id === null && now && state.tried.text !== '')
      keptAt(writeAddress(next), edges.drafts).keep({
        editing: editingOf(said(now)),
        seen: now.version,
        tried: state.tried,
      });
    setTries(0);
    told(applied, { edges, say, t }, address.id === null ? 'stories_said_added' : 'stories_said_saved', 'undo');
    if (address.id === null) go(next, 'replace');
  };

  return {
    isSaving,
    failure,
    tries,
    refused,
    save: async (seen: number) => {
      setFailure(null);
      setTries((times) => times + 1);
      setIsSaving(true);
      await write(seen).catch(() => refuse(t(failureKey(FAILED))));
      setIsSaving(false);
    },
  };
}
