import { Card } from '#components/ui/card.tsx';
import type { EditionChanges, RowChange } from '#lib/summaries/comparison.ts';
import { annexChangeAnchor } from './change-words.ts';

/** Rows of the annexes that say something else: sources, who filed, counts, sums. */
export function AnnexChanges({ changes }: { changes: EditionChanges }) {
  const { sources, filings, checklist, figures, proposals } = changes;
  const rows = filings.length + checklist.length + figures.length;
  if (rows + sources.added.length + sources.removed.length === 0 && proposals === null) return null;
  return (
    <div id={annexChangeAnchor}>
      <Card title="Phụ lục">
        <div className="flex flex-col gap-5 text-sm">
          <Names title="Nguồn thêm" names={sources.added} />
          <Names title="Nguồn không còn" names={sources.removed} />
          <Rows title="Phụ lục I: tình hình gửi báo cáo" rows={filings} />
          <Rows title="Phụ lục II: các hoạt động chỉ đạo, điều hành" rows={checklist} />
          <Rows title="Phụ lục III: số liệu" rows={figures} />
          {proposals ? (
            <p>
              <strong>Phụ lục IV: đề xuất, kiến nghị.</strong> Danh mục đã đổi ({proposals.before} →{' '}
              {proposals.after} nội dung).
            </p>
          ) : null}
        </div>
      </Card>
    </div>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p>
      <strong>{title}:</strong> {names.join('; ')}.
    </p>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly RowChange[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 divide-y divide-line">
        {rows.map(({ key, name, before, after }) => (
          <li key={key} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-1.5">
            <span>{name}</span>
            <span className="tabular-nums">
              <del className="text-danger">{before}</del> → <ins className="bg-gold-soft">{after}</ins>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
