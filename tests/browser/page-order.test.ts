import { expect, it } from 'vitest';
import { marked, visit } from './visit.ts';

it('gives marks in the order in which they are shown, however slots change it', async () => {
  const page = await visit(`<p>10 agree</p>
    <x-a>
      <template shadowrootmode="open"><p>20 agree</p><slot name="last"></slot><p>40 agree</p><slot></slot></template>
      <p>50 agree</p><p slot="last">30 agree</p>
    </x-a>
    <p>60 agree</p>`);
  expect(marked(page)).toEqual(['10 agree', '20 agree', '30 agree', '40 agree', '50 agree', '60 agree']);
});
