import { type Bodies, bodiesOf, tagsOf } from './annotations-bodies.ts';
import { readOwn } from './annotations-own.ts';
import { type Target, targetOf } from './annotations-target.ts';
import { needed } from './claim-review-rating.ts';
import { dateOf, get, isNode, lineOf, listOf, type Node, textOf } from './claim-review-values.ts';
import type { RawClaim, RawPassage, RowProblem } from './types.ts';

export type AnnotationReading =
  | { readonly ok: true; readonly raw: RawClaim; readonly passage: RawPassage | null }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** A W3C annotation (https://www.w3.org/TR/annotation-model/) as a claim on the page that it is about. */
export function readAnnotation(node: Node): AnnotationReading {
  const bodies = bodiesOf(node);
  const target = targetOf(get(node, 'target'));
  if (bodies.claim) {
    const reading = readOwn(bodies.claim);
    // what our export wrote as selector is the claim's own quote
    return reading.ok ? { ...reading, passage: null } : reading;
  }
  const looked = dateOf(get(node, 'modified')) ?? dateOf(get(node, 'created'));
  return claimOf(bodies, target, looked, 'body.value');
}

/** An annotation as Hypothesis exports it (https://h.readthedocs.io/en/latest/api-reference/). */
export function readHypothesis(node: Node): AnnotationReading {
  if (listOf(get(node, 'references')).length > 0) {
    const message = 'This is a reply to another annotation, and no claim.';
    return { ok: false, problems: [{ field: 'references', message }] };
  }
  const target = targetOf(get(node, 'target'));
  const page = targetOf(get(node, 'uri'));
  const document = get(node, 'document');
  const title = isNode(document) ? lineOf(get(document, 'title')) : null;
  const bodies = {
    text: lineOf(get(node, 'text')),
    language: null,
    tags: tagsOf(listOf(get(node, 'tags'))),
    claim: null,
  };
  const looked = dateOf(get(node, 'updated')) ?? dateOf(get(node, 'created'));
  return claimOf(bodies, { ...target, url: page.url ?? target.url, title: title ?? target.title }, looked, 'text');
}

/** The statement is what the annotation says, or, where it says nothing, what it marks. */
function claimOf(
  { text, language, tags }: Bodies,
  { url, title, passage }: Target,
  looked: string | null,
  field: string,
): AnnotationReading {
  const marked = lineOf(passage?.exact);
  const statement = text ?? marked;
  const problems = [
    ...(statement === null ? [needed(field, 'write what is claimed, or mark it on the page')] : []),
    ...(url === null ? [needed('target.source', 'give the address of the page')] : []),
  ];
  if (statement === null || url === null) return { ok: false, problems };
  return {
    ok: true,
    passage: passage && textOf(passage.exact) !== null ? passage : null,
    raw: {
      statement,
      url,
      ...(title && { title }),
      ...(text !== null && marked !== null && isShort(marked) && { quote: marked }),
      ...(tags.length > 0 && { tags }),
      ...(language && { language }),
      // whoever annotates a page has read it
      ...(looked?.length === 10 && { reviewedOn: looked }),
    },
  };
}

/** A claim's quote is a short phrase; longer passages stay beside it, on this machine. */
const QUOTED_WORDS = 8;

function isShort(text: string): boolean {
  return text.split(' ').length <= QUOTED_WORDS;
}
