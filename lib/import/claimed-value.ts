import type { DateOrder, RawClaim } from '../formats/types.ts';
import { unitOf } from '../lookup/typed.ts';
import type { Claim, Quantity, Subject } from '../model.ts';
import { readFigureText } from './figure-text.ts';
import { found, hasParts, type Part, positionOf, quantityOf, said, shown, wrong } from './raw-parts.ts';
import type { StatementReading } from './statement.ts';
import type { StoryIn } from './story-names.ts';

export type Value = Pick<Claim, 'quantity' | 'position'>;

type Asked = {
  readonly raw: RawClaim;
  readonly story: StoryIn;
  readonly subject: Subject;
  readonly told: () => StatementReading;
  /** From which a missing year is implied. */
  readonly day: string | null;
  readonly order: DateOrder | null;
};

/** A row's figure or position: in parts, as text, or as its statement tells; and whether its subject can have it. */
export function claimedValue(asked: Asked): Part<Value> {
  const { raw, subject } = asked;
  const position = positionOf(raw);
  if (!position.ok) return position;
  const quantity = figureOf(asked);
  if (!quantity.ok) return quantity;
  if (quantity.value && position.value)
    return wrong('position', 'must be left out beside a figure: make two rows of them.');
  if (position.value) return found({ quantity: null, position: position.value });
  if (!quantity.value) return fromStatement(asked);
  return fits(quantity.value, subject, said(raw, 'figure') === null ? 'kind' : 'figure');
}

function figureOf({ raw, story, subject, day, order }: Asked): Part<Quantity | null> {
  if (hasParts(raw)) {
    const parts = quantityOf(raw, subject.kind, order);
    if (!parts.ok || raw.unit !== undefined) return parts;
    return found({ ...parts.value, unit: unitOf(subject.id, parts.value, story.story) });
  }
  const text = said(raw, 'figure');
  if (text === null) return found(null);
  if (subject.kind === null) return noFigures('figure', subject);
  const read = readFigureText({ text, subject, story, day, language: said(raw, 'language') });
  const unit = said(raw, 'unit')?.trim();
  if (read) return found(unit === undefined ? read : { ...read, unit });
  return wrong(
    'figure',
    `${shown(text)} cannot be read as one figure (${subject.kind}): write it as "around 10,000" or "8 to 13 October 2024".`,
  );
}

function fromStatement({ told, subject }: Asked): Part<Value> {
  const { quantity, position, subject: own } = told();
  if (own === subject.id && quantity) return fits(quantity, subject, 'statement');
  if (own === subject.id && position) return found({ quantity: null, position });
  if (subject.kind === null)
    return wrong('position', 'is not given, and the statement does not tell it: write affirms, denies or neutral.');
  return wrong('figure', 'is not given, and the statement does not tell it: write the figure, or a position.');
}

function fits(quantity: Quantity, subject: Subject, field: string): Part<Value> {
  if (subject.kind === null) return noFigures(field, subject);
  if (quantity.kind === subject.kind) return found({ quantity, position: null });
  return wrong(
    field,
    `must be a ${subject.kind}, as all figures on ${named(subject)} are; this is a ${quantity.kind}.`,
  );
}

function noFigures(field: string, subject: Subject): Part<never> {
  return wrong(
    field,
    `cannot be used: ${named(subject)} takes a position, not a figure. Give a position, or another subject.`,
  );
}

/** A subject as people know it. */
function named({ id, label }: Subject): string {
  return shown(label.en ?? Object.values(label)[0] ?? id);
}
