import { expect, test } from 'vitest';
import { isSiteOff } from '../../lib/mention/gate.ts';
import { siteFrom } from '../../lib/site.ts';

test.each([
  ['news.example', 'news.example'],
  ['  News.Example ', 'news.example'],
  ['https://www.news.example/a/b?c#d', 'www.news.example'],
  ['http://user:pass@news.example:8080/', 'news.example'],
  ['news.example/politics', 'news.example'],
  ['zeitung-münchen.example', 'xn--zeitung-mnchen-osb.example'],
  ['localhost', 'localhost'],
  ['192.168.0.1', '192.168.0.1'],
  ['http://[::1]:3000/', '[::1]'],
])('%s means %s', (typed, host) => expect(siteFrom(typed)).toBe(host));

test.each([
  '',
  '   ',
  'news',
  'two words',
  'news.example and more',
  'javascript://news.example/%0aalert(1)',
  'file:///etc/passwd',
  'chrome://settings',
  'ftp://news.example',
  'http://',
  `${'a'.repeat(300)}.example`,
  '..',
])('%j is no site', (typed) => expect(siteFrom(typed)).toBeNull());

test('a site that is off is off with and without www, and no other is', () => {
  expect(isSiteOff(['news.example'], 'www.news.example')).toBe(true);
  expect(isSiteOff(['www.news.example'], 'news.example')).toBe(true);
  expect(isSiteOff(['news.example'], 'sport.news.example')).toBe(false);
  expect(isSiteOff(['news.example'], 'oldnews.example')).toBe(false);
});
