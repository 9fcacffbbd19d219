import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { formatCount } from '#lib/numbers.ts';
import { type CoverageGroup, coverageOf, type SectionCoverage } from '#lib/summaries/coverage.ts';
import { openingKey } from '#lib/summaries/outline.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';

/** The outline: what each section holds, and whose words are not used yet. */
export function CoverageCard({ view }: { view: SummaryView }) {
  return (
    <Card
      title="Đề cương"
      lead={`${formatCount(view.sources.length)} báo cáo đã tiếp nhận là nguồn của báo cáo này.`}
      padded={false}
    >
      {coverageOf(view).map((group) => (
        <Group key={group.key} id={view.id} group={group} />
      ))}
    </Card>
  );
}

function Group({ id, group }: { id: string; group: CoverageGroup }) {
  return (
    <section>
      <h3 className="border-b border-line bg-surface px-4 py-2 font-semibold sm:px-5">
        {group.numeral === '' ? group.title : `${group.numeral}. ${group.title}`}
      </h3>
      <ul>
        {group.sections.map((section) => (
          <Row key={section.key} id={id} section={section} />
        ))}
      </ul>
    </section>
  );
}

function Row({ id, section }: { id: string; section: SectionCoverage }) {
  const { key, label, title, paragraphs, offered, cited } = section;
  return (
    <li className="relative flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-line px-4 py-3 has-[a:hover]:bg-primary-soft sm:px-5">
      <div className="min-w-0 flex-1 basis-64">
        <Link
          href={`/summaries/${id}/sections/${key}`}
          className="link font-medium after:absolute after:inset-0"
        >
          {label === '' ? title : `${label}. ${title}`}
        </Link>
        <p className="text-sm text-muted tabular-nums">
          {paragraphs === 0 ? 'Chưa có đoạn' : `${formatCount(paragraphs)} đoạn`}
          {offered > 0 ? ` · ${formatCount(cited)}/${formatCount(offered)} nguồn đã dùng` : ''}
        </p>
      </div>
      <CoverageTag section={section} />
    </li>
  );
}

export function CoverageTag({ section }: { section: SectionCoverage }) {
  const { key, paragraphs, offered, cited, flagged } = section;
  if (flagged > 0) return <StatusTag tone="warning">{formatCount(flagged)} chỗ cần xem lại</StatusTag>;
  if (offered > cited)
    return <StatusTag tone="warning">{formatCount(offered - cited)} nguồn chưa dùng</StatusTag>;
  if (paragraphs === 0) return <StatusTag tone="warning">Chưa có nội dung</StatusTag>;
  return <StatusTag tone="success">{key === openingKey ? 'Đã có nội dung' : 'Đã dùng đủ'}</StatusTag>;
}
