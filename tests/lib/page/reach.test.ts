import { expect, test } from 'vitest';
import { figuresOnPage } from '../../helpers/whole-page.ts';

const LIST = '- 11,000 soldiers\n- 28,000 containers of shells';

test.each([
  [
    'a short sentence before a list leads in to it',
    'What North Korea has sent to Russia:',
    ['11,000 troops_total', '28,000 arms_containers'],
  ],
  [
    'a paragraph that happens to end with a colon does not',
    'What Kim has sent to Putin, so far as the agencies in Seoul and in Kyiv have told lawmakers and reporters in the months since the first ships were seen, and so far as any of that can be believed by people who have never been anywhere near the place, is this:',
    [],
  ],
])('%s', (_, lead, read) => {
  expect(figuresOnPage('2025-02-20', ['The week in brief', lead, LIST].join('\n\n'))).toEqual(read);
});
