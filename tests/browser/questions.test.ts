import { expect, it, onTestFinished } from 'vitest';
import { questionsOf } from '../../lib/claims/questions.ts';

const here = () => questionsOf(navigator.locks);

/** A page of the same origin in which a question is being answered. */
async function otherPage() {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const { navigator: theirs } = frame.contentWindow as Window;
  const answer = Promise.withResolvers<void>();
  void questionsOf(theirs.locks).ask(() => answer.promise);
  await expect.poll(async () => (await navigator.locks.query()).held?.length).toBe(1);
  return { answer: answer.resolve, close: () => frame.remove() };
}

/** A large change that has worked for so long, at the end of a step; after 700 ms it waits for as long as it ever does. */
async function afterWork(forMs: number) {
  const begun = Promise.withResolvers<void>();
  const over = here().beside(async (giveWay) => {
    const start = performance.now();
    await expect.poll(() => performance.now() - start).toBeGreaterThan(forMs);
    begun.resolve();
    await giveWay();
  });
  await begun.promise;
  const ended = { isOver: false, over };
  void ended.over.then(() => {
    ended.isOver = true;
  });
  return ended;
}

it('goes on where nobody asks', async () => {
  await (await afterWork(10)).over;
});

it('waits until another page has its answer', async () => {
  const other = await otherPage();
  const change = await afterWork(700);
  await expect.poll(async () => (await navigator.locks.query()).pending?.length).toBe(1);
  expect(change.isOver).toBe(false);
  other.answer();
  await change.over;
});

it('waits no longer for a page that was closed', async () => {
  const other = await otherPage();
  const change = await afterWork(700);
  await expect.poll(async () => (await navigator.locks.query()).pending?.length).toBe(1);
  other.close();
  await change.over;
});

it('waits no longer than it has worked for, some times over, and then has a turn', async () => {
  const other = await otherPage();
  await here().beside(async (giveWay) => {
    const worked = performance.now();
    await expect.poll(() => performance.now() - worked).toBeGreaterThan(50);
    const start = performance.now();
    await giveWay();
    const waited = performance.now() - start;
    const again = performance.now();
    await giveWay();
    expect(performance.now() - again).toBeLessThan(waited);
  });
  other.answer();
});

it('rests now and then while more questions are expected, and no longer', async () => {
  const seen: boolean[] = [];
  const isRest = async () => (await navigator.locks.query()).held?.some(({ name }) => name === 'crossfigure-question');
  await here().beside(async () => {
    await here().ask(async () => 'answer');
    await expect
      .poll(async () => {
        seen.push((await isRest()) ?? false);
        return seen.join().match(/true,(false,)+true/) && seen.at(-1);
      })
      .toBe(true);
  });
  await expect.poll(isRest).toBe(false);
});

it('answers at once, whatever waits', async () => {
  const other = await otherPage();
  const change = await afterWork(700);
  await expect.poll(async () => (await navigator.locks.query()).pending?.length).toBe(1);
  expect(await here().ask(async () => 'answer')).toBe('answer');
  expect(change.isOver).toBe(false);
  other.answer();
  await change.over;
});
