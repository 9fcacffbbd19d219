import { z } from 'zod';
import type { OrganisationKind } from '../organisations/schema.ts';
import { line, reasonText, typedDate } from '../typed-text.ts';

export const roles = ['drafter', 'focal_point', 'leader', 'compiler', 'administrator', 'reader'] as const;
export type Role = (typeof roles)[number];

/** A leader in whose place somebody acts, until the end of a business day. */
export type StandIn = { leaderId: string; name: string; position: string; until: string };

/** What a name and a password of an account must be, also for the command line. */
export const accountEmail = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Nhập thư điện tử công vụ, ví dụ nguyenvana@quangngai.gov.vn.').max(254));
export const accountName = line(200).refine((name) => name !== '', 'Nhập họ và tên.');

const shortestPassword = 12;
export const newPassword = z
  .string()
  .min(shortestPassword, `Mật khẩu phải có ít nhất ${shortestPassword} ký tự.`)
  .max(200, 'Mật khẩu quá dài (hơn 200 ký tự).')
  .refine((password) => new Set(password).size >= 5, 'Mật khẩu lặp lại quá ít ký tự khác nhau.');

const chosenRoles = z.array(z.enum(roles)).min(1, 'Chọn ít nhất một vai trò.').max(roles.length).default([]);

export const createAccountInput = z.object({
  organisationId: z.uuid('Chọn cơ quan, đơn vị.'),
  email: accountEmail,
  name: accountName,
  position: line(200),
  roles: chosenRoles,
});
export const changeAccountInput = z.object({
  accountId: z.uuid(),
  name: accountName,
  position: line(200),
  roles: chosenRoles,
});
export const accountInput = z.object({ accountId: z.uuid() });
export const closeAccountInput = z.object({ accountId: z.uuid(), reason: reasonText });

const twice = { password: newPassword, again: z.string() };
const same = ({ password, again }: { password: string; again: string }) => password === again;
const differs = { message: 'Hai lần nhập mật khẩu khác nhau.', path: ['again'] };
export const setPasswordInput = z.object({ token: z.string().max(200), ...twice }).refine(same, differs);
export const changePasswordInput = z
  .object({ current: z.string().min(1, 'Nhập mật khẩu hiện nay.').max(200), ...twice })
  .refine(same, differs);

export const accountParams = z.object({
  q: z.string().max(200).default('').catch(''),
  state: z.enum(['open', 'closed', 'waiting']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type AccountParams = z.infer<typeof accountParams>;

declare const actorBrand: unique symbol;

/**
 * Who acts. Branded: only lib/auth.ts, the job runner and tests/support make one (lib/actor.ts),
 * so a query or mutation without a checked session does not compile.
 */
export type Actor = {
  readonly [actorBrand]: true;
  accountId: string;
  sessionId: string | null;
  name: string;
  email: string;
  position: string;
  /** With those of a leader in whose place she stands today. */
  roles: readonly Role[];
  /** Of the account itself: a right that was given for a while cannot be given on. */
  ownRoles: readonly Role[];
  standsInFor: readonly StandIn[];
  organisation: { id: string; key: string; name: string; kind: OrganisationKind; coordinator: boolean };
};

export const signInInput = z.object({
  email: z.string().trim().toLowerCase().min(1, 'Nhập thư điện tử công vụ.').max(254),
  password: z.string().min(1, 'Nhập mật khẩu.').max(200),
});

export const revokeSessionInput = z.object({ sessionId: z.uuid() });

export const nameDeputyInput = z.object({
  deputyId: z.uuid('Chọn người được ủy quyền.'),
  fromDate: typedDate,
  toDate: typedDate,
  reason: reasonText,
});
export type NameDeputy = z.infer<typeof nameDeputyInput>;

export const endDeputyInput = z.object({ deputyId: z.uuid() });
