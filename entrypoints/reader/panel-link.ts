import type { PageFindings, Place, StoryNames } from '../../lib/messages.ts';
import type { ShownClaim } from '../../lib/model.ts';
import { parentElement, scrollIntoView } from '../dom/node.ts';
import type { Mark } from './marks.ts';
import type { Ask } from './session.ts';

export type PanelLinkEdges = {
  readonly ask: Ask;
  readonly marks: () => readonly Mark[];
  readonly hidden: () => number;
  readonly claims: () => readonly ShownClaim[];
  readonly story: (mark: Mark) => StoryNames | undefined;
  /** Tints a mark, or none. */
  readonly tint: (mark: Mark | null) => void;
};

/** What the side panel may ask of the page that it stands beside. */
export type PanelLink = {
  /** What is marked now, in the order of the page. */
  findings(): PageFindings;
  /** Brings a mark into view, and gives it; without effect where it is gone. */
  scrollTo(place: Place): Mark | undefined;
  /** Opens the panel at a mark; call it in the course of a click. */
  open(mark: Mark): void;
  /** The marks were painted anew: a panel that was told of the old ones hears of it, once. */
  changed(): void;
};

export function linkPanel(edges: PanelLinkEdges): PanelLink {
  let isTold = false;

  return {
    findings() {
      isTold = true;
      const marks = edges.marks();
      const stories = marks.flatMap((mark) => edges.story(mark) ?? []);
      return {
        findings: marks.map(({ finding }) => finding),
        hidden: edges.hidden(),
        claims: edges.claims(),
        stories: [...new Map(stories.map((story) => [story.id, story])).values()],
      };
    },
    scrollTo(place) {
      const mark = edges.marks().find(({ finding }) => isAt(finding, place));
      if (!mark) return undefined;
      const element = parentElement(mark.range.startContainer);
      if (element) scrollIntoView(element, { block: 'center', behavior: 'instant' });
      edges.tint(mark);
      return mark;
    },
    open({ finding: { block, start, end } }) {
      void edges.ask({ type: 'openPanel', place: { block, start, end } });
    },
    changed() {
      if (isTold) void edges.ask({ type: 'pageChanged' });
      isTold = false;
    },
  };
}

function isAt(finding: Place, place: Place): boolean {
  return finding.block === place.block && finding.start === place.start && finding.end === place.end;
}
