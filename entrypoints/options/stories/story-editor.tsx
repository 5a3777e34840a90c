import { useEffect, useRef, useState } from 'preact/hooks';
import { AskDialog } from '../../../components/manager/AskDialog.tsx';
import { StoryAdvanced } from '../../../components/manager/StoryAdvanced.tsx';
import { StoryForm } from '../../../components/manager/StoryForm.tsx';
import { StoryMeanwhile } from '../../../components/manager/StoryMeanwhile.tsx';
import { StoryParts } from '../../../components/manager/StoryParts.tsx';
import { StoryTried } from '../../../components/manager/StoryTried.tsx';
import { StoryTry } from '../../../components/manager/StoryTry.tsx';
import { restoreBundledStory } from '../../../lib/claims/restore.ts';
import type { StoredStory } from '../../../lib/claims/types.ts';
import { BUNDLED } from '../../../lib/story/bundled.ts';
import { storyNames } from '../../../lib/story-names.ts';
import { writeAddress } from '../address.ts';
import type { ViewProps } from '../edges.ts';
import { told } from '../history/undo-and-say.ts';
import { type Editing, partsOf, withJson, withParts } from './editing.ts';
import type { KeptStory, keptAt } from './kept.ts';
import { rulesText } from './rules-text.ts';
import { TOOLS } from './tools.ts';
import { useCorrections } from './use-corrections.ts';
import { useExamples } from './use-examples.ts';
import { useProblems } from './use-problems.ts';
import { useStorySaving } from './use-story-saving.ts';
import { useStoryState } from './use-story-state.ts';
import { useTried } from './use-tried.ts';

export type EditorProps = ViewProps & {
  stories: readonly StoredStory[];
  /** `null` for one that is not there yet, or no longer. */
  stored: StoredStory | null;
  begin: () => Editing;
  kept: ReturnType<typeof keptAt>;
  wasKept: KeptStory | null;
  load: () => Promise<readonly StoredStory[]>;
};

/** A story's form with the store behind it, and any text tried on it as it stands there. */
export function StoryEditor(props: EditorProps) {
  const { edges, t, locale, address, say, stored, go } = props;
  const state = useStoryState(props);
  const { editing, setEditing, tried, setTried, making, taken, isDirty, meanwhile } = state;
  const saving = useStorySaving(props, state);
  const problems = useProblems(making, saving.tries, t);
  const shown = useTried(making.story, tried, t, locale);
  const examples = useExamples(making.story, t, locale);
  const corrections = useCorrections(props, state, shown.read);
  const [asks, setAsks] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLElement>(null);

  useEffect(() => {
    if (saving.tries === 0) return;
    if (meanwhile) box.current?.focus();
    else form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-add="subjects"]')?.focus();
  }, [saving.refused]);
  useEffect(() => {
    const ends = new AbortController();
    edges.guardLeaving(() => state.unsaved.current, t('stories_leave'), ends.signal);
    return () => ends.abort();
  }, []);

  const parts = { t, locale, tools: TOOLS, ...problems, exampleTold: examples.exampleTold };
  const isHidden = editing.json !== null;
  const names = storyNames(making.story, locale.split('-')[0] ?? 'en');
  const title = stored ? names.title : t(address.params.copy ? 'stories_copy' : 'stories_new');
  const isBundled = stored !== null && stored.owner === 'bundled';
  const restore = async () => {
    setAsks(false);
    const applied = await restoreBundledStory(edges.db, address.id ?? '', BUNDLED);
    told(applied, { edges, say, t }, 'stories_said_restored', 'undo');
    if (applied.ok) await state.takeTheirs();
  };

  return (
    <>
      <p class="st-back">
        <a href={writeAddress({ view: 'stories', id: null, params: {} })}>{t('stories_back')}</a>
      </p>
      <h1>{title}</h1>
      {stored && (
        <p class="mg-note">{t(`stories_owner_${stored.owner.replace(/:.*/s, '')}${stored.edited ? '_edited' : ''}`)}</p>
      )}
      {meanwhile && !saving.isSaving && (
        <StoryMeanwhile
          what={meanwhile}
          boxRef={box}
          t={t}
          onMine={() => void saving.save(stored?.version ?? 0)}
          onTheirs={() => {
            if (meanwhile === 'changed') return void state.takeTheirs();
            state.settle();
            go({ view: 'stories', id: null, params: {} });
          }}
        />
      )}
      <div class="st-two">
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void saving.save(state.seen);
          }}
        >
          {isHidden && <p class="mg-problem">{t('stories_json_first')}</p>}
          {!isHidden && editing.draft && (
            <StoryForm
              draft={editing.draft}
              parts={parts}
              onChange={(draft) => setEditing({ ...editing, draft })}
              onSay={say}
            />
          )}
          {!isHidden && editing.story && (
            <StoryParts
              story={partsOf(editing.story)}
              parts={parts}
              onChange={(own) => editing.story && setEditing({ ...editing, story: withParts(editing.story, own) })}
              onSay={say}
            />
          )}
          <StoryAdvanced
            json={editing.json ?? rulesText(making.story)}
            problems={making.sentences}
            isOpen={isHidden}
            t={t}
            onChange={(json) => setEditing(withJson(editing, json, address.id, taken))}
          />
          <div class="st-save">
            {saving.failure && (
              <p class="mg-problem" role="alert">
                {saving.failure}
              </p>
            )}
            <div class="mg-buttons">
              <button type="submit" class="mg-primary" disabled={saving.isSaving}>
                {t('stories_save')}
              </button>
              {isDirty && (
                <button type="button" class="mg-button" onClick={() => state.giveUp()}>
                  {t('stories_give_up')}
                </button>
              )}
              {isBundled && stored.edited && (
                <button type="button" class="mg-button" onClick={() => setAsks(true)}>
                  {t('stories_restore')}
                </button>
              )}
              <span class="mg-note">{isDirty ? t('stories_unsaved') : ''}</span>
            </div>
          </div>
        </form>
        <StoryTry
          fields={tried}
          summary={shown.summary}
          sentences={shown.sentences}
          parts={parts}
          onChange={setTried}
          {...corrections}
        >
          <StoryTried summary={examples.summary} wrong={examples.wrong} t={t} />
        </StoryTry>
      </div>
      {asks && (
        <AskDialog
          title={t('stories_ask_restore')}
          yes={t('stories_restore')}
          t={t}
          onYes={() => void restore()}
          onNo={() => setAsks(false)}
        >
          <p>{t('stories_ask_restore_note')}</p>
        </AskDialog>
      )}
    </>
  );
}
