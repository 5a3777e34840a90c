import { useId, useLayoutEffect, useState } from 'preact/hooks';
import type { Translate } from '../i18n.ts';

type Props = {
  /** What is wrong with the address that was last tried, as a sentence. */
  problem: string | null;
  busy: boolean;
  /** How many sets are followed: once there is one more, the address is done with. */
  followed: number;
  t: Translate;
  onFollow: (address: string) => void;
};

/** Asks for the address of a set to follow. Nothing is asked of any server yet. */
export function FollowForm({ problem, busy, followed, t, onFollow }: Props) {
  const id = useId();
  const [address, setAddress] = useState('');
  // at once, or it would take what is typed before the next frame
  useLayoutEffect(() => setAddress(''), [followed]);
  const submit = (event: Event) => {
    event.preventDefault();
    onFollow(address);
  };
  return (
    <form class="mg-follow" noValidate onSubmit={submit}>
      <div class="mg-field">
        <label for={id}>{t('subs_address')}</label>
        <input
          id={id}
          type="url"
          autocomplete="off"
          placeholder="https://"
          value={address}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-hint ${id}-problem`}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <p id={`${id}-hint`} class="mg-note">
          {t('subs_address_hint')}
        </p>
        <p id={`${id}-problem`} class="mg-problem" role="alert">
          {problem}
        </p>
      </div>
      <button type="submit" class="mg-button" disabled={busy}>
        {t('subs_follow')}
      </button>
    </form>
  );
}
