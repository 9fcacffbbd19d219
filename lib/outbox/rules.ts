import type { Refusal } from '../errors.ts';
import { cleanLine } from '../text.ts';
import { type MailStatus, mailAddress } from './schema.ts';

/** What a mail server, or the way to it, answered. */
export type MailFailure = {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message: string;
};

export type MailOutcome =
  | { kind: 'sent' }
  /** Tried again later; `unreachable` means that every other mail would fail now as well. */
  | { kind: 'deferred'; unreachable: boolean; words: string }
  /** This address, or this message, is refused for good. */
  | { kind: 'bounced'; words: string };

/** The steps in which a permanent refusal is about this mail, and not about our account or sender. */
const aboutTheMail = new Set(['RCPT TO', 'DATA']);

/** 5xx for the recipient or the message is final; all else passes or is mended by the operator. */
export function outcomeOf(failure: MailFailure): MailOutcome {
  const { code, command = '', responseCode = 0, response, message } = failure;
  const words = cleanLine(response ?? message).slice(0, 500);
  const tooLarge = code === 'EMESSAGE' && responseCode === 0;
  if ((responseCode >= 500 && aboutTheMail.has(command)) || tooLarge) return { kind: 'bounced', words };
  return { kind: 'deferred', unreachable: !(responseCode >= 400 && command === 'RCPT TO'), words };
}

const delays = [1, 5, 15, 60, 180, 360];
const attemptsInAll = 24;

/** Minutes until the next try after so many; null: given up, after about five days. */
export function delayAfter(attempts: number): number | null {
  return attempts >= attemptsInAll ? null : (delays[Math.max(0, attempts - 1)] ?? 360);
}

/** Why nothing can be sent to an address; null: it looks like one. Line breaks would be header injection. */
export function addressProblem(address: string): string | null {
  return mailAddress.safeParse(address).success ? null : 'Địa chỉ thư không hợp lệ.';
}

/** The same for every try, so that a receiver can tell a repeated mail; SMTP cannot promise exactly one. */
export function messageIdOf(mailId: string, sender: string): string {
  return `<${mailId}@${sender.split('@').at(-1)}>`;
}

/** Kinds that ask somebody to do what a sent report has done. */
const asksForTheReport: readonly string[] = ['reminder', 'awaiting_approval'];

export type RetryFacts = {
  kind: string;
  status: MailStatus;
  /** The mail server's last words; none while a try is being made. */
  error: string;
  /** To which it would go now. */
  address: string;
  /** Whether the account was closed since. */
  closed: boolean;
  /** Whether the duty that it is about is fulfilled. */
  fulfilled: boolean;
};

/** May a mail be tried again by hand? Only one that came back or waits for a later try. */
export function refusalToRetry(mail: RetryFacts): Refusal | null {
  const { kind, status, error, address, closed, fulfilled } = mail;
  if ((status !== 'bounced' && status !== 'deferred') || error === '') return { code: 'mailStatus' };
  if (closed) return { code: 'mailAccountClosed' };
  if (addressProblem(address)) return { code: 'mailAddress' };
  return fulfilled && asksForTheReport.includes(kind) ? { code: 'mailOutdated' } : null;
}
