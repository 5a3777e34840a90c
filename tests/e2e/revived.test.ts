import { expect, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { endBackground } from './helpers/end-background.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

test('a background that the browser has ended answers again: late text is still read', async () => {
  const page = await session.open('/late.html');
  await page.evaluate(
    `addText('one', 'South Korea’s spy agency says that 1,500 North Korean soldiers were the first to reach Russia.')`,
  );
  await expect.poll(() => marked(/1,500/)).toBe(true);

  await endBackground(session);
  await page.evaluate(
    `addText('two', 'President Zelenskyy says that North Korea is preparing 10,000 soldiers to fight for Russia.')`,
  );
  await expect.poll(() => marked(/10,000/)).toBe(true);

  async function marked(text: RegExp): Promise<boolean> {
    return (await readMarks(page)).some((mark) => text.test(mark.text));
  }
});
