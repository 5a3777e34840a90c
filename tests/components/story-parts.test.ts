import { expect, test } from 'vitest';
import en from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import { storyParts } from '../../components/manager/form-differences.ts';
import { set } from '../helpers/engine.ts';

test.each(Object.keys({ ...set.story, eventDay: '' }).filter((part) => part !== 'id'))(
  'a change of what a story has as %s is told by its name',
  (part) => {
    const changed = { ...set.story, [part]: 'otherwise' };
    expect(storyParts(set.story, changed)).toEqual([part]);
    expect(en).toHaveProperty(`history_part_${part}`);
  },
);
