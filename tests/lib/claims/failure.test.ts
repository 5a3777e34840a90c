import { expect, test } from 'vitest';
import { failureOf } from '../../../lib/claims/failure.ts';
import { Cancelled } from '../../../lib/claims/order.ts';

const named = (name: string, more: object = {}) => Object.assign(new Error('no'), { name }, more);
/** An error within so many others. */
const within = (error: unknown, levels: number): unknown =>
  levels === 0 ? error : named('AbortError', { inner: within(error, levels - 1) });

test.each([
  ['a full disk', named('QuotaExceededError'), 'quota'],
  ['one as the reason of an aborted transaction', named('AbortError', { inner: named('QuotaExceededError') }), 'quota'],
  ['one as its cause', named('AbortError', { cause: named('QuotaExceededError') }), 'quota'],
  [
    'one among what failed',
    named('BulkError', { failures: [named('DataError'), named('QuotaExceededError')] }),
    'quota',
  ],
  ['one within four others', within(named('QuotaExceededError'), 4), 'quota'],
  ['a change that was ended', new Cancelled(), 'cancelled'],
  ['one that was ended by a full disk', named('QuotaExceededError', { cause: new Cancelled() }), 'cancelled'],
  ['any other error', named('UnknownError'), 'storage'],
  ['a list of failures that is none', named('BulkError', { failures: 'all' }), 'storage'],
  ['nothing', null, 'storage'],
  ['a text', 'QuotaExceededError', 'storage'],
])('%s', (_name, error, reason) => expect(failureOf(error)).toEqual({ ok: false, reason }));

test('an error that holds itself is told as well', () => {
  const error = named('UnknownError');
  expect(failureOf(Object.assign(error, { cause: error, inner: error }))).toEqual({ ok: false, reason: 'storage' });
});
