import { z } from 'zod';
import type { OrganisationKind } from '../organisations/schema.ts';
import { reasonText, typedDate } from '../typed-text.ts';

export const roles = ['drafter', 'focal_point', 'leader', 'compiler', 'administrator', 'reader'] as const;
export type Role = (typeof roles)[number];

/** A leader in whose place somebody acts, until the end of a business day. */
export type StandIn = { leaderId: string; name: string; position: string; until: string };

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
