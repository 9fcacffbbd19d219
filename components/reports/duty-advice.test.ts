import { expect, it } from 'vitest';
import type { Role } from '#lib/accounts/schema.ts';
import type { ObligationState } from '#lib/reports/schema.ts';
import { dutyAdvice } from './duty-advice.ts';

const base = {
  reportId: 'r',
  receiver: 'Bộ Ngoại giao',
  sendBackReason: null,
  addsLateData: false,
  lastReturn: null,
};
const open = { closed: false };

it.each<[ObligationState, Role, string | null, boolean]>([
  ['not_started', 'drafter', 'start', true],
  ['not_started', 'leader', 'start', false],
  ['draft', 'drafter', '/reports/r', true],
  ['draft', 'leader', '/reports/r', false],
  ['awaiting_approval', 'drafter', '/reports/r', false],
  ['awaiting_approval', 'leader', '/reports/r/check', true],
  ['submitted', 'leader', '/reports/r', false],
  ['returned', 'drafter', '/reports/r', true],
  ['accepted', 'drafter', '/reports/r', false],
])('%s for a %s', (state, role, step, urgent) => {
  const advice = dutyAdvice({ ...base, state, cycle: open }, [role]);
  expect(advice.step?.kind === 'link' ? advice.step.href : (advice.step?.kind ?? null)).toBe(step);
  expect(advice.urgent).toBe(urgent);
});

it('nothing can be begun in a closed cycle', () => {
  expect(
    dutyAdvice({ ...base, reportId: null, state: 'not_started', cycle: { closed: true } }, ['drafter']).step,
  ).toBeNull();
});

it('says what the receiver wants', () => {
  const duty = {
    ...base,
    state: 'returned' as const,
    cycle: open,
    lastReturn: { reason: 'Thiếu số liệu', sections: ['a', 'b'] },
  };
  expect(dutyAdvice(duty, ['drafter']).text).toBe('Bộ Ngoại giao đề nghị sửa 2 mục: Thiếu số liệu');
});

it('a report that is open for its figures alone is not written anew', () => {
  const duty = { ...base, state: 'draft' as const, cycle: open };
  expect(dutyAdvice({ ...duty, addsLateData: true }, ['drafter']).text).toMatch(/^Biểu số liệu đang mở/);
  expect(dutyAdvice({ ...duty, addsLateData: true, sendBackReason: 'Sai' }, ['drafter']).text).toMatch(
    /Sai$/,
  );
});
