import { formatDate } from './format.ts';
import type { Translate } from './i18n.ts';

type Props = {
  readonly sample: {
    readonly paper: string;
    readonly title: string;
    /** `YYYY-MM-DD` */
    readonly published: string;
    readonly paragraphs: readonly string[];
  };
  readonly t: Translate;
  readonly locale: string;
};

/** An invented paper's article, laid out as one, for the reader to read. */
export function WelcomeSample({ sample, t, locale }: Props) {
  const { paper, title, published, paragraphs } = sample;
  return (
    <article class="wl-paper" lang="en">
      <p class="wl-masthead">{t('welcome_paper', paper)}</p>
      <h3>{title}</h3>
      <p class="wl-byline">
        <time dateTime={published}>{formatDate(published, locale, 'long')}</time>
      </p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  );
}
