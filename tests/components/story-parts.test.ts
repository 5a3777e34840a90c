import { expect, test } from 'vitest';
import { storyParts } from '../../components/manager/form-differences.ts';
import { set } from '../helpers/engine.ts';
import { englishTexts } from './fixtures.ts';

test.each(Object.keys({ ...set.story, eventDay: '' }).filter((part) => part !== 'id'))(
  'a change of what a story has as %s is told by its name',
  (part) => {
    const changed = { ...set.story, [part]: 'otherwise' };
    expect(storyParts(set.story, changed)).toEqual([part]);
    expect(englishTexts).toHaveProperty(`history_part_${part}`);
  },
);
