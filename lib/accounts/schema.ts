import { z } from 'zod';
import type { OrganisationKind } from '../organisations/schema.ts';

export const roles = ['drafter', 'focal_point', 'leader', 'compiler', 'administrator', 'reader'] as const;
export type Role = (typeof roles)[number];

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
  roles: readonly Role[];
  organisation: { id: string; key: string; name: string; kind: OrganisationKind; coordinator: boolean };
};

export const signInInput = z.object({
  email: z.string().trim().toLowerCase().min(1, 'Nhập thư điện tử công vụ.').max(254),
  password: z.string().min(1, 'Nhập mật khẩu.').max(200),
});

export const revokeSessionInput = z.object({ sessionId: z.uuid() });
