import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import '../../../components/manager/subscriptions.css';
import { AskDialog } from '../../../components/manager/AskDialog.tsx';
import { FollowedSetCard } from '../../../components/manager/FollowedSetCard.tsx';
import { FollowForm } from '../../../components/manager/FollowForm.tsx';
import { SetPreview } from '../../../components/manager/SetPreview.tsx';
import { followedSets } from '../../../lib/claims/followed.ts';
import { followable } from '../../../lib/follow/address.ts';
import type { FollowedSet } from '../../../lib/follow/types.ts';
import type { ViewProps } from '../edges.ts';
import { type Asked, askForSet, goBack, leaveSet, newSet, note, takeUpdate } from './follow-work.ts';
import { shownSet, shownUpdate } from './shown.ts';

/** What waits for the user's word. */
type Question =
  | { readonly type: 'consent'; readonly address: string }
  | { readonly type: 'take'; readonly followed: FollowedSet; readonly asked: Extract<Asked, { type: 'update' }> }
  | { readonly type: 'leave'; readonly followed: FollowedSet };

/** The sets that are followed: begin, update, go back, leave. The only view from which anything leaves the browser. */
export function SubscriptionsView({ edges, t, locale, say }: ViewProps) {
  const sets = useMemo(() => followedSets(edges.db), [edges]);
  const [followed, setFollowed] = useState<readonly FollowedSet[] | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [working, setWorking] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ended = useRef(new AbortController());
  const reload = async () => setFollowed(await sets.list());
  useEffect(() => {
    reload().catch(() => setProblem(t('subs_unreadable')));
    return () => ended.current.abort();
  }, []);
  if (!followed) {
    if (problem === null) return null;
    return (
      <>
        <h1>{t('options_view_subscriptions')}</h1>
        <p class="mg-problem" role="alert">
          {problem}
        </p>
      </>
    );
  }

  /** One thing at a time; whatever came of it is shown. */
  const work = async (what: string, task: () => Promise<string | null>) => {
    ended.current = new AbortController();
    setQuestion(null);
    setProblem(null);
    setWorking(what);
    const failure = await task().catch(() => t('subs_problem_storage'));
    setWorking(null);
    setProblem(failure);
    await reload();
  };
  const ask = (set: FollowedSet, isNew: boolean) =>
    work(t('subs_asking', new URL(set.address).host), async () => {
      const asked = await askForSet(edges.db, set, ended.current.signal);
      const { reason, detail } = asked.type === 'problem' ? asked : { reason: null, detail: '' };
      if (!isNew) await note(sets, set.id, { checkedAt: edges.now().toISOString(), problem: reason, detail });
      if (asked.type === 'problem') return isNew ? t(`subs_problem_${asked.reason}`, asked.detail) : null;
      if (asked.type === 'same') say(t('subs_no_change', set.title));
      else setQuestion({ type: 'take', followed: set, asked });
      return null;
    });
  const take = (set: FollowedSet, asked: Extract<Asked, { type: 'update' }>) =>
    work(t('subs_taking', '0 %'), async () => {
      const percent = new Intl.NumberFormat(locale, { style: 'percent' });
      const onProgress = (done: number, total: number) => setWorking(t('subs_taking', percent.format(done / total)));
      const { signal } = ended.current;
      const applied = await takeUpdate(edges.db, sets, set, asked, edges.now(), { signal, onProgress });
      if (!applied.ok) return t(`subs_problem_${applied.reason}`);
      say(t('subs_done', asked.set.title));
      return null;
    });
  const back = (set: FollowedSet) =>
    work(t('subs_taking', ''), async () => {
      const applied = await goBack(edges.db, sets, set);
      if (!applied.ok)
        return t(applied.reason === 'changed_meanwhile' ? 'subs_back_refused' : `subs_problem_${applied.reason}`);
      say(t('subs_back', set.title));
      return null;
    });
  const leave = (set: FollowedSet) =>
    work(t('subs_taking', ''), async () => {
      const applied = await leaveSet(edges.db, sets, set);
      if (!applied.ok) return t(`subs_problem_${applied.reason}`);
      say(t('subs_left', set.title));
      return null;
    });
  const begin = (typed: string) => {
    const address = followable(typed);
    if (!address) return setProblem(t('subs_problem_not_followed'));
    if (followed.some((set) => set.address === address)) return setProblem(t('subs_already'));
    setProblem(null);
    setQuestion({ type: 'consent', address });
  };

  return (
    <>
      <h1>{t('options_view_subscriptions')}</h1>
      <p>{t('subs_intro')}</p>
      {followed.length === 0 && <p class="mg-note">{t('subs_none')}</p>}
      {followed.map((set) => (
        <FollowedSetCard
          key={set.id}
          set={shownSet(set, t)}
          now={edges.now()}
          busy={working !== null}
          {...{ t, locale }}
          onUpdate={() => void ask(set, false)}
          onGoBack={() => void back(set)}
          onLeave={() => setQuestion({ type: 'leave', followed: set })}
        />
      ))}
      <FollowForm problem={problem} busy={working !== null} followed={followed.length} t={t} onFollow={begin} />
      <div class="mg-working">
        <p role="status">{working}</p>
        {working && (
          <button type="button" class="mg-button" onClick={() => ended.current.abort()}>
            {t('subs_cancel')}
          </button>
        )}
      </div>
      {question?.type === 'consent' && (
        <AskDialog
          title={t('subs_consent_title', new URL(question.address).host)}
          yes={t('subs_consent_yes')}
          t={t}
          onYes={() => void newSet(question.address, edges.now()).then((set) => ask(set, true))}
          onNo={() => setQuestion(null)}
        >
          <p>{t('subs_consent_what')}</p>
          <p class="mg-set-address">{question.address}</p>
          <p>{t('subs_consent_learns')}</p>
          <p>{t('subs_consent_trust')}</p>
        </AskDialog>
      )}
      {question?.type === 'take' && (
        <AskDialog
          title={t('subs_take_title', question.asked.set.title)}
          yes={t(question.asked.plan.shrinks ? 'subs_shrinks_yes' : 'subs_take_yes')}
          danger={question.asked.plan.shrinks}
          t={t}
          onYes={() => void take(question.followed, question.asked)}
          onNo={() => setQuestion(null)}
        >
          {question.asked.plan.shrinks && <p class="mg-problem">{t('subs_shrinks')}</p>}
          <SetPreview update={shownUpdate(question.asked.plan, locale)} t={t} locale={locale} />
        </AskDialog>
      )}
      {question?.type === 'leave' && (
        <AskDialog
          title={t('subs_leave_title', question.followed.title)}
          yes={t('subs_leave_yes')}
          danger
          t={t}
          onYes={() => void leave(question.followed)}
          onNo={() => setQuestion(null)}
        >
          <p>{t('subs_leave_what')}</p>
        </AskDialog>
      )}
    </>
  );
}
