import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { addComment } from '#lib/comments/mutations.ts';
import { db } from '#lib/db.ts';
import { saveAnswer } from '#lib/reports/save-answer.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { actorIn } from '#tests/support/actors.ts';
import { startedReport } from '#tests/support/factories.ts';

const inTable: RichDoc = {
  type: 'doc',
  content: [
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableCell',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'TUYỆT MẬT' }] }],
            },
          ],
        },
      ],
    },
  ],
};
const proposal = {
  id: randomUUID(),
  text: 'Nội dung.',
  addressee: 'Bộ Tài chính',
  field: 'funding',
} as const;

const marked: [place: string, key: string, content: AnswerContent, mark: string][] = [
  [
    'a section',
    'achievements.training',
    { kind: 'text', doc: docOf('Kết quả đàm phán.\nTỐI MẬT'), nothing: false },
    'TỐI MẬT',
  ],
  ['a table', 'achievements.training', { kind: 'text', doc: inTable, nothing: false }, 'TUYỆT MẬT'],
  [
    'a section in an old font',
    'achievements.training',
    { kind: 'text', doc: docOf('C«ng v¨n [MËT] sè 12'), nothing: false },
    'MẬT',
  ],
  [
    'a proposal',
    'direction.proposals',
    { kind: 'proposals', items: [{ ...proposal, text: 'Theo công văn (MẬT) số 12' }], nothing: false },
    'MẬT',
  ],
  ['a note', 'checklist.leader', { kind: 'checklist', answer: 'yes', note: 'Độ mật: Tối mật' }, 'TỐI MẬT'],
  [
    'the note of a figure',
    'figures.delegations-out',
    { kind: 'figure', value: null, nothing: false, note: 'MẬT' },
    'MẬT',
  ],
];

it.each(marked)(
  'CARE-2 a mark of secrecy in %s stops the save, and nothing is stored',
  async (_place, key, content, mark) => {
    const drafter = await actorIn('51', 'drafter');
    const { reportId } = await startedReport(drafter);
    const saves = [
      () => saveAnswer(drafter, { reportId, key, version: 0, saveKey: randomUUID(), content }),
      () => saveAnswers(drafter, { reportId, answers: [{ key, version: 0, content }] }),
    ];
    for (const save of saves)
      await expect(save()).rejects.toMatchObject({
        code: 'stateSecret',
        message: expect.stringContaining(`“${mark}”`),
      });
    expect(await db.answer.count({ where: { reportId } })).toBe(0);
    expect(await db.answerVersion.count({ where: { reportId } })).toBe(0);
  },
);

it('CARE-2 speaking of secrecy is no mark', async () => {
  const drafter = await actorIn('51', 'drafter');
  const { reportId } = await startedReport(drafter);
  const doc = docOf('CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC\nTập huấn về bảo mật; quản lý tài liệu mật.');
  const save = { reportId, key: 'achievements.training', version: 0, saveKey: randomUUID() };
  await expect(
    saveAnswer(drafter, { ...save, content: { kind: 'text', doc, nothing: false } }),
  ).resolves.toMatchObject({ version: 1 });
});

it('CARE-2 nor is a comment with such a mark', async () => {
  const leader = await actorIn('51', 'leader');
  const { reportId } = await startedReport(await actorIn('51', 'drafter'));
  await expect(
    addComment(leader, { reportId, sectionKey: 'achievements.training', text: 'Xem công văn MẬT số 12.' }),
  ).rejects.toMatchObject({ code: 'stateSecret' });
  expect(await db.reviewComment.count({ where: { reportId } })).toBe(0);
});
