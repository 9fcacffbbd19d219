import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { contentHash } from '#lib/canonical.ts';
import { db } from '#lib/db.ts';
import { answerText } from '#lib/reports/answer-text.ts';
import { submissionSnapshot } from '#lib/reports/schema.ts';
import { acceptReport, reopenReport } from '#lib/reviews/mutations.ts';
import { docText } from '#lib/rich-text/offsets.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import {
  acceptDrafts,
  confirmCitation,
  pickSentences,
  refreshFacts,
  removeCitation,
  updateCitation,
  updateUnchangedCitations,
} from '#lib/summaries/citing.ts';
import { coverageOf, gapsOf } from '#lib/summaries/coverage.ts';
import { createSummary } from '#lib/summaries/mutations.ts';
import { saveOutline } from '#lib/summaries/outlines.ts';
import type { ParagraphView } from '#lib/summaries/paragraph-views.ts';
import {
  addParagraph,
  mergeParagraphs,
  moveParagraph,
  removeParagraph,
  restoreParagraph,
  saveParagraph,
  splitParagraph,
} from '#lib/summaries/paragraphs.ts';
import { getSummary } from '#lib/summaries/queries.ts';
import { acceptedReport, textAnswer, write as writeAnswers } from '#tests/support/accepted.ts';
import { actorIn } from '#tests/support/actors.ts';
import { openCycle, send, settlePoints } from '#tests/support/factories.ts';

const section = 'achievements.training';
const other = 'achievements.communication';
let compiler: Actor;
let colleague: Actor;
let leader: Actor;
let filers: Actor[];
let cycleId: string;
let summaryId: string;
let submissions: string[];

async function wordsIn(submissionId: string, answerKey = section): Promise<string> {
  const { snapshot } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  return answerText(submissionSnapshot.parse(snapshot).answers[answerKey]);
}

type Range = { submissionId: string; answerKey: string; range: { from: number; to: number } };

async function whole(index: number): Promise<Range> {
  const submissionId = submissions[index] ?? '';
  return { submissionId, answerKey: section, range: { from: 0, to: (await wordsIn(submissionId)).length } };
}

async function pick(picks: Range[][], into?: string, sectionKey = section): Promise<string> {
  const { id } = await pickSentences(compiler, { summaryId, sectionKey, into, picks });
  return id;
}

const view = () => getSummary(compiler, summaryId);
const inSection = async (key = section) =>
  (await view()).paragraphs.filter(({ sectionKey }) => sectionKey === key);

async function paragraph(id: string): Promise<ParagraphView> {
  const found = (await view()).paragraphs.find((one) => one.id === id);
  if (!found) throw new Error('no paragraph');
  return found;
}

async function write(id: string, text: string, by = compiler): Promise<void> {
  const { version } = await paragraph(id);
  await saveParagraph(by, { paragraphId: id, version, doc: docOf(text) });
}

beforeAll(async () => {
  compiler = await actorIn('BNG', 'compiler');
  colleague = await actorIn('BNG', 'compiler');
  leader = await actorIn('BNG', 'leader');
  filers = await Promise.all(['01', 'BYT', '48'].map((key) => actorIn(key, 'drafter', 'leader')));
});

beforeEach(async () => {
  const cycle = await openCycle(['01', 'BYT', '48']);
  cycleId = cycle.id;
  submissions = [];
  for (const [index, filer] of filers.slice(0, 2).entries())
    submissions.push((await acceptedReport(filer, compiler, cycle.obligations[index] ?? '')).submissionId);
  ({ id: summaryId } = await createSummary(compiler, { cycleId }));
});

describe('SUMMARY-1 beginning', () => {
  it('is made once, however often it is asked for, with the sections of the template', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => createSummary(compiler, { cycleId })));
    expect(new Set(made.map(({ id }) => id))).toEqual(new Set([summaryId]));
    const { outline, template, paragraphs } = await view();
    expect(outline.groups.map(({ title }) => title)).toEqual(
      template.definition.groups.map(({ title }) => title),
    );
    expect(paragraphs).toEqual([]);
  });

  it('counts the annex, sums the figures and lists who filed when', async () => {
    const { edition } = await view();
    expect(edition.checklist[0]).toEqual({ key: 'checklist.dissemination', yes: [1, 2], no: [] });
    expect(edition.figures[0]).toMatchObject({ key: 'figures.delegations-out', total: '24', nothing: [] });
    expect(edition.filings.map(({ name, accepted }) => [name, accepted])).toEqual([
      ['Bộ Y tế', true],
      ['Đà Nẵng', false],
      ['Hà Nội', true],
    ]);
  });

  it('needs an accepted report', async () => {
    const empty = await openCycle(['48']);
    await expect(createSummary(compiler, { cycleId: empty.id })).rejects.toMatchObject({
      code: 'noAcceptedReports',
    });
    expect(await db.nationalSummary.count({ where: { cycleId: empty.id } })).toBe(0);
  });
});

describe('PICK-1 picked sentences', () => {
  it('become a paragraph that cites each filer’s very words; who says the same is cited with them', async () => {
    const [first, second] = [await whole(0), await whole(1)];
    const id = await pick([[first, second]]);
    const { text, citations } = await paragraph(id);
    const words = await wordsIn(first.submissionId);
    expect(text).toContain(words.slice(0, 20));
    expect(citations.map(({ name, state }) => [name, state])).toEqual(
      expect.arrayContaining([
        ['Hà Nội', 'current'],
        ['Bộ Y tế', 'current'],
      ]),
    );
    for (const { words: cited, submissionId } of citations) expect(cited).toBe(await wordsIn(submissionId));
    expect(coverageOf(await view()).flatMap(({ sections }) => sections)).toContainEqual(
      expect.objectContaining({ key: section, paragraphs: 1, offered: 2, cited: 2 }),
    );
  });

  it('go to the end of a paragraph that is there', async () => {
    const id = await pick([[await whole(0)]]);
    await pick([[await whole(1)]], id);
    expect((await paragraph(id)).citations).toHaveLength(2);
  });

  it.each([
    [
      'characters behind the end',
      async () => ({ ...(await whole(0)), range: { from: 0, to: 9_999_999 } }),
      'sourceChanged',
    ],
    ['no characters', async () => ({ ...(await whole(0)), range: { from: 3, to: 3 } }), 'sourceChanged'],
    [
      'a section that is not there',
      async () => ({ ...(await whole(0)), answerKey: 'nowhere' }),
      'sourceChanged',
    ],
    [
      'a report that was not accepted',
      async () => {
        await reopenReport(compiler, {
          submissionId: submissions[0] ?? '',
          reason: 'Bổ sung',
          points: [{ section, demand: 'missing', text: 'Bổ sung' }],
        });
        return whole(0);
      },
      'notFound',
    ],
  ])('%s: refused, and nothing is written', async (_name, range, code) => {
    await expect(pick([[await range()]])).rejects.toMatchObject({ code });
    expect(await inSection()).toEqual([]);
  });
});

describe('PICK-2 editing', () => {
  it('keeps each citation at its words, and cites who is called by "@"', async () => {
    const id = await pick([[await whole(0)]]);
    const { text } = await paragraph(id);
    await write(id, `Mở đầu. ${text} Theo @bộ y tế, kết quả tốt.`);
    const after = await paragraph(id);
    expect(after.text).toContain('Theo Bộ Y tế, kết quả tốt.');
    expect(
      after.citations.map(({ name, at, range }) => [name, after.text.slice(0, at).slice(-8), range !== null]),
    ).toEqual([
      ['Hà Nội', text.slice(-8), true],
      ['Bộ Y tế', ' Bộ Y tế', false],
    ]);
  });

  it('refuses a stale save with the text that is stored', async () => {
    const { id } = await addParagraph(compiler, { summaryId, sectionKey: section });
    await write(id, 'Bản thứ nhất');
    await expect(
      saveParagraph(colleague, { paragraphId: id, version: 1, doc: docOf('Bản thứ hai') }),
    ).rejects.toMatchObject({
      code: 'conflict',
      details: { version: 2, text: 'Bản thứ nhất', updatedBy: compiler.name },
    });
  });

  it('from a plain textarea the formatting stays where nothing was changed', async () => {
    const { id } = await addParagraph(compiler, { summaryId, sectionKey: section });
    const bold = { type: 'text' as const, text: 'Đậm', marks: [{ type: 'bold' as const }] };
    await saveParagraph(compiler, {
      paragraphId: id,
      version: 1,
      doc: { type: 'doc', content: [{ type: 'paragraph', content: [bold] }] },
    });
    await saveParagraph(compiler, { paragraphId: id, version: 2, text: 'Đậm\nthêm' });
    expect((await paragraph(id)).doc.content[0]).toMatchObject({ content: [bold] });
  });

  it('only a compiler edits, and a stranger’s paragraph is not there', async () => {
    const { id } = await addParagraph(compiler, { summaryId, sectionKey: section });
    await expect(addParagraph(leader, { summaryId, sectionKey: section })).rejects.toMatchObject({
      code: 'notAllowed',
    });
    const [filer] = filers;
    if (!filer) throw new Error('no filer');
    await expect(removeParagraph(filer, { paragraphId: id })).rejects.toMatchObject({ code: 'notFound' });
    await expect(
      pickSentences(filer, { summaryId, sectionKey: section, picks: [[await whole(0)]] }),
    ).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('two who move the same paragraph to the same place agree', async () => {
    const ids: string[] = [];
    for (const text of ['Một', 'Hai', 'Ba']) {
      const { id } = await addParagraph(compiler, { summaryId, sectionKey: section });
      await write(id, text);
      ids.push(id);
    }
    const [, , third = ''] = ids;
    const move = { paragraphId: third, sectionKey: section, below: 'first' };
    await Promise.all([moveParagraph(compiler, move), moveParagraph(colleague, move)]);
    expect((await inSection()).map(({ text }) => text)).toEqual(['Ba', 'Một', 'Hai']);
    await moveParagraph(compiler, { paragraphId: third, sectionKey: other, below: 'last' });
    expect((await inSection(other)).map(({ text }) => text)).toEqual(['Ba']);
  });

  it('a split and a merge of an older state are refused', async () => {
    const id = await pick([[await whole(0)]]);
    const { text } = await paragraph(id);
    await write(id, `${text} Thêm một câu.`);
    await expect(
      splitParagraph(compiler, { paragraphId: id, version: 1, at: text.length }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(splitParagraph(compiler, { paragraphId: id, version: 2, at: 0 })).rejects.toMatchObject({
      code: 'splitEmpty',
    });
    const { id: second } = await splitParagraph(compiler, { paragraphId: id, version: 2, at: text.length });
    expect([(await paragraph(id)).text, (await paragraph(second)).text]).toEqual([text, 'Thêm một câu.']);
    await mergeParagraphs(compiler, { paragraphId: second, version: 1, withId: id, withVersion: 3 });
    expect((await paragraph(id)).text).toBe(`${text}\nThêm một câu.`);
  });
});

type Act = 'pick' | 'pickInto' | 'move' | 'merge' | 'split' | 'edit' | 'remove' | 'restore';
const acts: Act[] = ['pick', 'pickInto', 'move', 'merge', 'split', 'edit', 'remove', 'restore'];

/** One act on what is there; what cannot be done at the moment is left out. */
async function perform(act: Act, seed: number): Promise<void> {
  const { paragraphs, removed } = await view();
  const one = paragraphs[seed % Math.max(1, paragraphs.length)];
  const two = paragraphs[(seed + 1) % Math.max(1, paragraphs.length)];
  const chosen = submissions[seed % submissions.length] ?? '';
  const words = await wordsIn(chosen);
  const from = seed % Math.max(1, words.length - 5);
  const range: Range = {
    submissionId: chosen,
    answerKey: section,
    range: { from, to: Math.min(words.length, from + 5 + (seed % 40)) },
  };
  if (words.slice(range.range.from, range.range.to).trim() === '') return;
  switch (act) {
    case 'pick':
      await pick([[range]], undefined, seed % 2 === 0 ? section : other);
      return;
    case 'pickInto':
      if (one) await pick([[range]], one.id);
      return;
    case 'move':
      if (one) await moveParagraph(compiler, { paragraphId: one.id, sectionKey: other, below: 'first' });
      return;
    case 'merge':
      if (one && two && one.id !== two.id)
        await mergeParagraphs(compiler, {
          paragraphId: one.id,
          version: one.version,
          withId: two.id,
          withVersion: two.version,
        });
      return;
    case 'split': {
      const at = one ? one.text.indexOf(' ', seed % Math.max(1, one.text.length)) : -1;
      if (one && at > 0 && one.text.slice(0, at).trim() !== '' && one.text.slice(at).trim() !== '')
        await splitParagraph(compiler, { paragraphId: one.id, version: one.version, at });
      return;
    }
    case 'edit':
      if (one) {
        const at = seed % (one.text.length + 1);
        const text = `${one.text.slice(0, at)} sửa ${one.text.slice(at + (seed % 7))}`;
        await write(one.id, text);
      }
      return;
    case 'remove':
      if (one) await removeParagraph(compiler, { paragraphId: one.id });
      return;
    case 'restore': {
      const gone = removed[seed % Math.max(1, removed.length)];
      if (gone) await restoreParagraph(compiler, { paragraphId: gone.id });
    }
  }
}

describe('PICK-3 whatever is done', () => {
  it('every citation still points to words that stand in its submission', async () => {
    const act = fc.tuple(fc.constantFrom(...acts), fc.nat(10_000));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 14 }), async (sequence) => {
        await pick([[await whole(0)]]);
        for (const [name, seed] of sequence) await perform(name, seed);
        const rows = await db.summaryCitation.findMany({
          where: { paragraph: { summaryId } },
          include: { submission: true, paragraph: true },
        });
        const alive = await view();
        for (const row of rows) {
          const text = answerText(submissionSnapshot.parse(row.submission.snapshot).answers[row.answerKey]);
          expect(row.toChar ?? 0).toBeLessThanOrEqual(text.length);
          expect(text.slice(row.fromChar ?? 0, row.toChar ?? 0).trim()).not.toBe('');
        }
        for (const { citations, doc } of [...alive.paragraphs, ...alive.removed])
          for (const { at, words, submissionId, answerKey } of citations) {
            expect(at).toBeLessThanOrEqual(docText(doc).length);
            expect(await wordsIn(submissionId, answerKey)).toContain(words);
          }
      }),
      { numRuns: 12 },
    );
  }, 240_000);
});

/** The first report opened again, another text in the section or the same, sent and accepted. */
async function sendAgain(text: string | null): Promise<string> {
  const [filer] = filers;
  const submissionId = submissions[0] ?? '';
  if (!filer) throw new Error('no filer');
  const { reportId } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  await reopenReport(compiler, {
    submissionId,
    reason: 'Bổ sung',
    points: [{ section, demand: 'missing', text: 'Bổ sung' }],
  });
  if (text !== null) await writeAnswers(filer, reportId, { [section]: textAnswer(text) });
  const sent = await send(filer, reportId);
  await settlePoints(compiler, reportId);
  await acceptReport(compiler, { submissionId: sent.submissionId });
  return sent.submissionId;
}

describe('STALE-1 a source that changes after it was cited', () => {
  it('is flagged while it is opened again, and may be kept as it is', async () => {
    const id = await pick([[await whole(0)]]);
    await reopenReport(compiler, {
      submissionId: submissions[0] ?? '',
      reason: 'Bổ sung',
      points: [{ section, demand: 'missing', text: 'Bổ sung' }],
    });
    const [citation] = (await paragraph(id)).citations;
    expect(citation).toMatchObject({ state: 'withdrawn', confirmed: false, present: null });
    expect(gapsOf(await view()).flagged).toEqual([expect.objectContaining({ flags: 1 })]);
    const { id: citationId = '', stateKey: state = '' } = citation ?? {};
    await expect(confirmCitation(compiler, { citationId, state: 'khác' })).rejects.toMatchObject({
      code: 'sourceChanged',
    });
    await confirmCitation(compiler, { citationId, state });
    expect((await paragraph(id)).citations[0]).toMatchObject({ confirmed: true });
    expect(gapsOf(await view()).flagged).toEqual([]);
  });

  it('whose words stayed is brought up to date with all others of that kind at once', async () => {
    const id = await pick([[await whole(0)]]);
    const again = await sendAgain(null);
    expect((await paragraph(id)).citations[0]).toMatchObject({ state: 'changed', confirmed: false });
    expect(await updateUnchangedCitations(compiler, { summaryId })).toEqual({ updated: 1 });
    expect((await paragraph(id)).citations[0]).toMatchObject({ state: 'current', submissionId: again });
  });

  it('whose words are gone shows what it says now, and is updated to the whole answer', async () => {
    const id = await pick([[await whole(0)]]);
    const again = await sendAgain('Nội dung khác hẳn, không còn chữ nào của bản trước.');
    const [citation] = (await paragraph(id)).citations;
    expect(citation?.present).toEqual({
      submissionId: again,
      text: 'Nội dung khác hẳn, không còn chữ nào của bản trước.',
      passage: null,
    });
    expect(await updateUnchangedCitations(compiler, { summaryId })).toEqual({ updated: 0 });
    await updateCitation(compiler, { citationId: citation?.id ?? '', state: citation?.stateKey ?? '' });
    expect((await paragraph(id)).citations[0]).toMatchObject({
      state: 'current',
      submissionId: again,
      range: null,
    });
  });

  it('keeps its place in the list of sources, behind the accepted ones', async () => {
    await pick([[await whole(1)]]);
    await reopenReport(compiler, {
      submissionId: submissions[1] ?? '',
      reason: 'Bổ sung',
      points: [{ section, demand: 'missing', text: 'Bổ sung' }],
    });
    expect((await view()).edition.sources.map(({ mark, name }) => [mark, name])).toEqual([
      [1, 'Hà Nội'],
      [2, 'Bộ Y tế'],
    ]);
  });

  it('is removed on request', async () => {
    const id = await pick([[await whole(0)]]);
    const [citation] = (await paragraph(id)).citations;
    await removeCitation(compiler, { citationId: citation?.id ?? '' });
    expect((await paragraph(id)).citations).toEqual([]);
  });
});

describe('DRAFT-1 paragraphs drafted from data', () => {
  it('say who has filed, with numbers that stay linked to the data', async () => {
    await acceptDrafts(compiler, { summaryId, sectionKey: 'opening', keys: ['filings'] });
    await acceptDrafts(compiler, { summaryId, sectionKey: 'opening', keys: ['filings'] });
    const [opening, ...rest] = await inSection('opening');
    expect(rest).toEqual([]);
    expect(opening?.text).toContain('có 2/3 cơ quan gửi báo cáo (1/1 bộ, ngành; 1/2 tỉnh, thành phố)');
    expect(opening?.text).toContain('1 cơ quan chưa gửi báo cáo: Đà Nẵng.');
    expect(opening?.facts.every(({ now }) => now === null)).toBe(true);

    const obligation = await db.obligation.findFirstOrThrow({
      where: { cycleId, organisation: { key: '48' } },
    });
    const filer = filers[2];
    if (!filer || !opening) throw new Error('no filer');
    await acceptedReport(filer, compiler, obligation.id);
    const flagged = await paragraph(opening.id);
    expect(
      flagged.facts.filter(({ now }) => now !== null).map(({ key, value, now }) => [key, value, now]),
    ).toContainEqual(['filings.filed', '2', '3']);
    await refreshFacts(compiler, { paragraphId: opening.id });
    const fresh = await paragraph(opening.id);
    expect(fresh.text).toContain('có 3/3 cơ quan gửi báo cáo (1/1 bộ, ngành; 2/2 tỉnh, thành phố)');
    expect(
      fresh.facts.every(
        ({ now, at, value }) => now === null && fresh.text.slice(at, at + value.length) === value,
      ),
    ).toBe(true);
  });

  it('tell an annex row and a figure, with how many filers they rest on', async () => {
    await acceptDrafts(compiler, {
      summaryId,
      sectionKey: section,
      keys: ['row checklist.local-training', 'figure figures.training-courses'],
    });
    const texts = (await inSection()).map(({ text }) => text);
    expect(texts[0]).toMatch(/^2\/2 cơ quan có hoạt động “/);
    expect(texts[1]).toMatch(/^Lớp tập huấn: [\d.]+ lớp \(số liệu của 2\/2 cơ quan\)\.$/);
  });
});

describe('OUTLINE-1 the outline of the year', () => {
  it('takes other titles, orders and sources; a section with paragraphs stays', async () => {
    await pick([[await whole(0)]]);
    const { outline } = await view();
    const posted = outline.groups.map(({ key, title, sections }) => ({
      key,
      title,
      sections: sections.map(({ key: section_, title: name, sources }, order) => ({
        key: section_,
        title: name,
        sources,
        order: order + 1,
      })),
    }));
    const [first] = posted;
    if (!first) throw new Error('no group');
    const seen = contentHash(outline);
    await expect(
      saveOutline(compiler, {
        summaryId,
        seen,
        groups: [
          {
            ...first,
            sections: first.sections.map((one) => (one.key === section ? { ...one, title: '' } : one)),
          },
        ],
      }),
    ).rejects.toMatchObject({ code: 'sectionInUse' });
    await saveOutline(compiler, {
      summaryId,
      seen,
      groups: [
        {
          ...first,
          sections: [
            { key: undefined, title: 'Mục mới', sources: [section, other], order: 1 },
            ...first.sections.map((one) => ({ ...one, order: one.order + 1 })),
          ],
        },
      ],
    });
    const changed = (await view()).outline.groups[0];
    expect(changed?.sections[0]).toMatchObject({ title: 'Mục mới', number: '1', sources: [section, other] });
    expect(changed?.sections[1]).toMatchObject({ number: '2' });
    await expect(saveOutline(compiler, { summaryId, seen, groups: posted })).rejects.toMatchObject({
      code: 'outlineChanged',
    });
  });
});
