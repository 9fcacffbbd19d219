import { describe, expect, it } from 'vitest';
import { addressProblem, delayAfter, messageIdOf, outcomeOf } from './rules.ts';

describe('what a failure means', () => {
  const refused = (command: string, responseCode: number) => ({
    code: 'EENVELOPE',
    command,
    responseCode,
    response: `${responseCode} Không nhận`,
    message: 'failed',
  });
  it.each([
    ['no such recipient', refused('RCPT TO', 550), 'bounced', undefined],
    ['the message itself', refused('DATA', 554), 'bounced', undefined],
    [
      'too large for the server',
      { code: 'EMESSAGE', command: 'MAIL FROM', message: 'too large' },
      'bounced',
      undefined,
    ],
    ['a busy recipient', refused('RCPT TO', 451), 'deferred', false],
    ['our sender', refused('MAIL FROM', 550), 'deferred', true],
    ['our password', { ...refused('AUTH PLAIN', 535), code: 'EAUTH' }, 'deferred', true],
    ['no way there', { code: 'ECONNECTION', command: 'CONN', message: 'refused' }, 'deferred', true],
    ['silence', { message: 'The mail server took too long.' }, 'deferred', true],
  ])('%s', (_name, failure, kind, unreachable) => {
    expect(outcomeOf(failure)).toMatchObject(unreachable === undefined ? { kind } : { kind, unreachable });
  });

  it('keeps the words of the server, on one line', () => {
    expect(outcomeOf({ ...refused('RCPT TO', 550), response: '550 No\r\nsuch user' })).toEqual({
      kind: 'bounced',
      words: '550 No such user',
    });
  });
});

it.each([
  [1, 1],
  [2, 5],
  [6, 360],
  [23, 360],
  [24, null],
])('after %i tries it waits %s minutes', (attempts, minutes) => {
  expect(delayAfter(attempts)).toBe(minutes);
});

it.each([
  ['lanhdao@quangngai.example', null],
  ['a@b.example\nBcc: x@y.example', 'Địa chỉ thư không hợp lệ.'],
  ['', 'Địa chỉ thư không hợp lệ.'],
])('the address %j', (address, problem) => {
  expect(addressProblem(address)).toBe(problem);
});

it('names a mail the same at every try', () => {
  expect(messageIdOf('1', 'nhip-cau@bng.example')).toBe('<1@bng.example>');
});
