import { describe, expect, it } from 'vitest';
import { emptyLane, type Lane, type Phase } from './save-queue/lane.ts';
import { laneWords, pageState } from './save-words.ts';

const stored = { savedAt: '2026-12-01T02:41:03Z', savedBy: '' };

describe('what the save bar says', () => {
  it.each<[Phase, string]>([
    [{ is: 'still' }, 'Đã lưu 09:41:03'],
    [{ is: 'sending' }, 'Đang lưu…'],
    [{ is: 'retry', at: 0, afterMs: 8_200, why: 'network' }, 'Chưa lưu: mất kết nối, sẽ thử lại sau 8 giây'],
    [
      { is: 'retry', at: 0, afterMs: 300, why: 'server' },
      'Chưa lưu: máy chủ chưa trả lời, sẽ thử lại sau 1 giây',
    ],
    [{ is: 'signedOut' }, 'Chưa lưu: cần đăng nhập lại'],
    [{ is: 'conflict', details: [] }, 'Chưa lưu: cần chọn giữa hai bản'],
  ])('%j', (phase, words) => {
    expect(laneWords(phase, stored).words).toBe(words);
  });

  it('names who saved before this page, and says when nothing was', () => {
    expect(laneWords({ is: 'still' }, { ...stored, savedBy: 'Bình' }).words).toContain('· Bình');
    expect(laneWords({ is: 'still' }, { savedAt: null, savedBy: '' }).words).toBe(
      'Chưa có nội dung nào được lưu',
    );
  });
});

describe('a page with several answers', () => {
  const lane = (phase: Phase): Lane => ({ ...emptyLane, phase });
  it.each<[Phase[], Phase['is']]>([
    [[], 'still'],
    [[{ is: 'still' }, { is: 'due', at: 0 }], 'due'],
    [[{ is: 'sending' }, { is: 'refused', refused: { code: '', message: '' } }], 'refused'],
    [[{ is: 'conflict', details: [] }, { is: 'signedOut' }], 'signedOut'],
  ])('%j says %s', (phases, expected) => {
    expect(pageState(phases.map(lane), [stored]).state).toBe(expected);
  });
});
