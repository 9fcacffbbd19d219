import type { ProposalState } from './schema.ts';

export const proposalStateLabels: Record<ProposalState, string> = {
  new: 'Mới',
  processing: 'Đang xử lý',
  answered: 'Đã trả lời',
  declined: 'Không tiếp thu',
};

/** "chuyển từ năm 2025": in the register of a later year because nobody has answered yet. */
export function carriedLabel(year: number): string {
  return `chuyển từ năm ${year}`;
}
