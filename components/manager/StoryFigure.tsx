import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { StoryFormParts } from './story-shape.ts';

/** A subject by its place in the story and its name. */
export type Choice = { readonly subject: number; readonly label: string };

/** A figure as it was read, what else it could be, and what is kept of it. */
export type TriedFigure = {
  /** Where it begins in the text: its name for who asks. */
  readonly start: number;
  readonly title: string;
  readonly why: string;
  readonly isTaken: boolean;
  readonly kept: readonly string[];
  readonly countAs: readonly Choice[];
  readonly isNot: readonly Choice[];
};

/** What became of a figure that somebody said something of. */
export type AskedFigure = {
  readonly start: number;
  /** Another one for every press: then it takes the focus. */
  readonly press: number;
  readonly told: string;
  readonly suggestions: readonly string[];
};

export type FigureActs = {
  readonly onMark: (start: number, subject: number, list: 'examples' | 'counterExamples') => void;
  /** One of the suggestions, by its place. */
  readonly onAccept: (at: number) => void;
};

type Props = FigureActs & {
  id: string;
  figure: TriedFigure;
  isChosen: boolean;
  asked: AskedFigure | null;
  t: StoryFormParts['t'];
};

/** One figure of a text that is tried: why it counts what it does, and buttons to say that it counts something else. */
export function StoryFigure({ id, figure, isChosen, asked, t, onMark, onAccept }: Props) {
  const { start, title, why, isTaken, kept, countAs, isNot } = figure;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) box.current?.focus();
  }, [asked?.press]);
  return (
    <li id={id} class={isChosen ? 'st-chosen' : ''}>
      <p class="st-why">
        <strong>{title}</strong> {isTaken ? '✓' : '–'} {why}
        {kept.map((told) => (
          <span key={told} class="st-quiet">
            {' '}
            {told}
          </span>
        ))}
      </p>
      <div class="st-acts">
        <Choices
          {...{ choices: countAs, title, t, name: 'count_as' }}
          onChoose={(subject) => onMark(start, subject, 'examples')}
        />
        <Choices
          {...{ choices: isNot, title, t, name: 'is_not' }}
          onChoose={(subject) => onMark(start, subject, 'counterExamples')}
        />
      </div>
      {asked && (
        <section ref={box} class="st-asked" tabIndex={-1} aria-labelledby={`${id}-told`}>
          <p id={`${id}-told`}>{asked.told}</p>
          {asked.suggestions.map((suggestion, at) => (
            <button key={suggestion} type="button" class="mg-button st-small" onClick={() => onAccept(at)}>
              {suggestion}
            </button>
          ))}
        </section>
      )}
    </li>
  );
}

/** One choice is a button; of several, a button opens the list. */
function Choices({
  choices,
  title,
  name,
  t,
  onChoose,
}: {
  choices: readonly Choice[];
  title: string;
  name: 'count_as' | 'is_not';
  t: Props['t'];
  onChoose: (subject: number) => void;
}) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const hidden = <span class="st-hidden"> {title}</span>;
  const button = ({ subject, label }: Choice) => (
    <button
      key={subject}
      type="button"
      class="mg-button st-small"
      onClick={() => {
        setIsOpen(false);
        onChoose(subject);
      }}
    >
      {t(`stories_${name}`, label)}
      {hidden}
    </button>
  );
  if (choices.length <= 1) return <>{choices.map(button)}</>;
  return (
    <>
      <button
        type="button"
        class="mg-button st-small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(`stories_${name}_open`)}
        {hidden}
      </button>
      <span id={id} hidden={!isOpen} class="st-choices">
        {isOpen && choices.map(button)}
      </span>
    </>
  );
}
