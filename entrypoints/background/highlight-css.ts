/**
 * How marked text looks on a page: the names are those of the reader's highlighter. The ground is not ours to know, so
 * the verdict is told by the shape of a line in the text's own colour, and hue is a faint tint that only helps. Nothing
 * is printed. Under forced colours browsers paint every highlight as a block in the colours of a selection, lines too,
 * which below the block would be white on white: there they run through the foot of the text, in one piece.
 */
export const HIGHLIGHT_CSS = `@media screen {
  ::highlight(crossfigure-one-source) {
    text-decoration: underline solid currentColor 1px;
    text-underline-offset: 0.22em;
    background-color: rgb(22 160 90 / 0.06);
  }
  ::highlight(crossfigure-agrees) {
    text-decoration: underline double currentColor 1px;
    text-underline-offset: 0.22em;
    background-color: rgb(22 160 90 / 0.12);
  }
  ::highlight(crossfigure-mixed) {
    text-decoration: underline dashed currentColor 1.5px;
    text-underline-offset: 0.22em;
    background-color: rgb(225 150 0 / 0.16);
  }
  ::highlight(crossfigure-conflicts) {
    text-decoration: underline wavy currentColor 1px;
    text-underline-offset: 0.22em;
    background-color: rgb(220 50 60 / 0.12);
  }
  ::highlight(crossfigure-other-time) {
    text-decoration: underline dotted currentColor 2px;
    text-underline-offset: 0.22em;
    background-color: rgb(70 120 220 / 0.1);
  }
  ::highlight(crossfigure-record) {
    text-decoration: underline dotted color-mix(in srgb, currentColor 55%, transparent) 1px;
    text-underline-offset: 0.22em;
  }
  ::highlight(crossfigure-open) {
    background-color: rgb(128 128 160 / 0.3);
  }
}
@media screen and (forced-colors: active) {
  ::highlight(crossfigure-one-source),
  ::highlight(crossfigure-agrees),
  ::highlight(crossfigure-mixed),
  ::highlight(crossfigure-conflicts),
  ::highlight(crossfigure-other-time),
  ::highlight(crossfigure-record) {
    text-underline-offset: -0.08em;
    text-decoration-skip-ink: none;
  }
}
`;
