import { businessYear } from '../dates.ts';
import type { Annex, Block, Inline, OfficialDocument } from '../documents/schema.ts';
import { longDate, numberAndSymbol } from '../documents/text.ts';
import { formatDecimal } from '../numbers.ts';
import type { OrganisationIdentity } from '../organisations/schema.ts';
import { blocksOf } from '../rich-text/blocks.ts';
import { isEmptyDoc } from '../rich-text/measure.ts';
import { subjectOf } from '../templates/rules.ts';
import type { AnnexDefinition, SectionDefinition, TemplateDefinition } from '../templates/schema.ts';
import { nothingLabel, proposalFieldLabels } from './labels.ts';
import type { AnswerContent, Answers, SubmissionSnapshot } from './schema.ts';

/** What văn thư gave to the paper: "05", "BC-UBND", "2026-12-05". */
export type Issued = { number: string; symbol: string; date: string };

export type Printed = {
  contentHash: string | null;
  /** Printed below the signature; empty before it is sent. */
  signer: string;
  /** When it is signed, or would be: the paper carries that year, whatever year it reports on. */
  at: Date;
  /** Null until văn thư has given them. */
  issued: Issued | null;
};

const unanswered = '(chưa có nội dung)';

function paragraph(text: string, anchor?: string): Block {
  const content: Inline[] = [{ text }];
  return anchor === undefined ? { kind: 'paragraph', content } : { kind: 'paragraph', content, anchor };
}

function answerBlocks(content: AnswerContent | undefined): Block[] {
  switch (content?.kind) {
    case 'text':
      if (content.nothing) return [paragraph(`${nothingLabel}.`)];
      return isEmptyDoc(content.doc) ? [paragraph(unanswered)] : blocksOf(content.doc);
    case 'proposals':
      if (content.nothing) return [paragraph(`${nothingLabel}.`)];
      if (content.items.length === 0) return [paragraph(unanswered)];
      return content.items.map(({ text, addressee, field }, index) => {
        const item = `${index + 1}) ${text.trim().replace(/[.;]+$/, '')}. (Kiến nghị: ${addressee}; lĩnh vực: ${proposalFieldLabels[field].toLowerCase()}.)`;
        return paragraph(item);
      });
    case 'checklist':
    case 'figure':
    case undefined:
      return [paragraph(unanswered)];
  }
}

function sectionBlocks(section: SectionDefinition, answers: Answers): Block[] {
  const heading: Block = {
    kind: 'heading',
    number: section.number,
    title: section.title,
    anchor: section.key,
  };
  return [heading, ...answerBlocks(answers[section.key])];
}

function figureCell(content: AnswerContent | undefined): string {
  if (content?.kind !== 'figure') return '';
  return content.nothing ? nothingLabel : content.value === null ? '' : formatDecimal(content.value);
}

function annexTable(annex: AnnexDefinition, answers: Answers): Block {
  switch (annex.kind) {
    case 'checklist':
      return {
        kind: 'table',
        table: {
          columns: [
            { title: 'TT', width: 7, align: 'center' },
            { title: 'Các hoạt động cụ thể', width: 43 },
            { title: 'Có', width: 7, align: 'center' },
            { title: 'Không', width: 9, align: 'center' },
            { title: 'Ghi chú', width: 34 },
          ],
          rows: annex.rows.map(({ key, number, text }) => {
            const content = answers[key];
            const answer = content?.kind === 'checklist' ? content.answer : null;
            const note = content?.kind === 'checklist' ? content.note : '';
            return [number, text, answer === 'yes' ? 'x' : '', answer === 'no' ? 'x' : '', note];
          }),
          anchors: annex.rows.map(({ key }) => key),
          footnote: annex.footnote,
        },
      };
    case 'figures':
      return {
        kind: 'table',
        table: {
          columns: [
            { title: 'TT', width: 7, align: 'center' },
            { title: 'Chỉ tiêu', width: 38 },
            { title: 'Đơn vị tính', width: 15, align: 'center' },
            { title: 'Số liệu', width: 18, align: 'right' },
            { title: 'Ghi chú', width: 22 },
          ],
          rows: annex.rows.map(({ key, number, label, unit }) => {
            const content = answers[key];
            return [number, label, unit, figureCell(content), content?.kind === 'figure' ? content.note : ''];
          }),
          anchors: annex.rows.map(({ key }) => key),
        },
      };
  }
}

/** "(Kèm theo Báo cáo số      /BC-UBND ngày      tháng      năm 2026 của …)": number and day are văn thư's. */
export function annexReference(
  organisation: Pick<OrganisationIdentity, 'symbol' | 'title'>,
  year: number | null,
  issued: Issued | null = null,
): string {
  const number = issued === null ? `      /BC-${organisation.symbol}` : numberAndSymbol(issued);
  return `(Kèm theo Báo cáo số ${number} ${longDate(issued?.date ?? null, year)} của ${organisation.title})`;
}

export function annexOf(annex: AnnexDefinition, answers: Answers, reference: string): Annex {
  return {
    label: annex.label,
    title: annex.title,
    reference,
    blocks: [annexTable(annex, answers)],
  };
}

/** What one section or annex says, without its title. */
export function sectionBlocksOf(
  definition: TemplateDefinition,
  answers: Answers,
  sectionKey: string,
): Block[] {
  const annex = definition.annexes.find(({ key }) => key === sectionKey);
  return annex ? [annexTable(annex, answers)] : answerBlocks(answers[sectionKey]);
}

/** The report as the paper that is signed: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function reportDocument(
  snapshot: SubmissionSnapshot,
  definition: TemplateDefinition,
  { contentHash, signer, at, issued }: Printed,
): OfficialDocument {
  const { organisation, receiver, cycle, answers } = snapshot;
  const year = businessYear(at);
  const reference = annexReference(organisation, year, issued);
  return {
    issuer: { superior: organisation.parentTitle?.toUpperCase() ?? null, name: organisation.heading },
    symbol: issued?.symbol ?? `BC-${organisation.symbol}`,
    number: issued?.number ?? null,
    place: organisation.place,
    date: issued?.date ?? null,
    year,
    name: 'BÁO CÁO',
    subject: subjectOf(definition, cycle.year),
    addressees: [receiver.title],
    body: definition.groups.flatMap(({ key, numeral, title, sections }): Block[] => [
      { kind: 'group', numeral, title, anchor: key },
      ...sections.flatMap((section) => sectionBlocks(section, answers)),
    ]),
    signature: { ...organisation.signature, name: signer },
    recipients: ['Như trên', `Lưu: VT`],
    annexes: definition.annexes.map((annex) => annexOf(annex, answers, reference)),
    trace: contentHash === null ? null : { label: 'Mã nội dung', hash: contentHash },
  };
}
