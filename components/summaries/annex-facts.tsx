import { Check } from 'lucide-react';
import { TimelinessTag } from '#components/cycles/timeliness-tag.tsx';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Instant } from '#components/ui/instant.tsx';
import { formatCount, formatDecimal } from '#lib/numbers.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { checklistAnnex, figuresAnnex } from '#lib/templates/rules.ts';
import { FactsTable } from './facts-table.tsx';

/** What the annexes of the national report will say; all of it is counted by the system. */
export function AnnexFacts({ view }: { view: SummaryView }) {
  const { filings } = view.edition;
  const filed = filings.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null).length;
  return (
    <Card
      title="Số liệu của các phụ lục"
      lead="Hệ thống tự tổng hợp từ các báo cáo đã tiếp nhận; không sửa tay ở đây."
    >
      <div className="flex flex-col gap-4">
        <Disclosure
          wide
          summary={`Tình hình gửi báo cáo: ${formatCount(filed)}/${formatCount(filings.length)} cơ quan đã gửi`}
        >
          <Filings view={view} />
        </Disclosure>
        <Checklist view={view} />
        <Figures view={view} />
      </div>
    </Card>
  );
}

function Filings({ view }: { view: SummaryView }) {
  return (
    <FactsTable
      id="tinh-hinh-gui"
      caption="Tình hình gửi báo cáo của các cơ quan"
      columns={[
        { title: 'Cơ quan' },
        { title: 'Gửi lần đầu' },
        { title: 'Thời hạn' },
        { title: 'Tiếp nhận' },
      ]}
      rows={view.edition.filings.map(({ title, firstSubmittedAt, timeliness, accepted }) => ({
        key: title,
        cells: [
          title,
          firstSubmittedAt ? <Instant key="at" at={new Date(firstSubmittedAt)} /> : 'Chưa gửi',
          <TimelinessTag key="timeliness" timeliness={timeliness} />,
          accepted ? (
            <span key="accepted" className="inline-flex items-center gap-1 whitespace-nowrap text-success">
              <Check aria-hidden className="size-4" />
              Đã tiếp nhận
            </span>
          ) : (
            'Chưa'
          ),
        ],
      }))}
    />
  );
}

function Checklist({ view }: { view: SummaryView }) {
  const annex = checklistAnnex(view.template.definition);
  if (!annex) return null;
  const tally = new Map(view.edition.checklist.map((row) => [row.key, row]));
  return (
    <Disclosure wide summary={`Hoạt động chỉ đạo, điều hành: ${annex.rows.length} hoạt động`}>
      <FactsTable
        id="hoat-dong"
        caption={annex.title}
        columns={[
          { title: 'TT' },
          { title: 'Hoạt động' },
          { title: 'Có', end: true },
          { title: 'Không', end: true },
          { title: 'Chưa trả lời', end: true },
        ]}
        rows={annex.rows.map(({ key, number, text }) => {
          const yes = tally.get(key)?.yes.length ?? 0;
          const no = tally.get(key)?.no.length ?? 0;
          return {
            key,
            cells: [
              number,
              text,
              formatCount(yes),
              formatCount(no),
              formatCount(view.sources.length - yes - no),
            ],
          };
        })}
      />
    </Disclosure>
  );
}

function Figures({ view }: { view: SummaryView }) {
  const annex = figuresAnnex(view.template.definition);
  if (!annex) return null;
  const sums = new Map(view.edition.figures.map((figure) => [figure.key, figure]));
  return (
    <Disclosure wide summary={`Số liệu toàn quốc: ${annex.rows.length} chỉ tiêu`}>
      <FactsTable
        id="so-lieu"
        caption={annex.title}
        columns={[
          { title: 'TT' },
          { title: 'Chỉ tiêu' },
          { title: 'Đơn vị tính' },
          { title: 'Tổng số', end: true, nowrap: true },
          { title: 'Nguồn', end: true, nowrap: true },
        ]}
        rows={annex.rows.map(({ key, number, label, unit }) => {
          const sum = sums.get(key);
          const given = sum?.values.length ?? 0;
          return {
            key,
            cells: [
              number,
              label,
              unit,
              given === 0 ? 'Không có số liệu' : formatDecimal(sum?.total ?? '0'),
              `${formatCount(given)}/${formatCount(view.sources.length)} cơ quan có số liệu`,
            ],
          };
        })}
      />
      <p className="mt-2 text-sm text-muted">
        Tổng số là tổng của các cơ quan có số liệu; số liệu thiếu không tính là 0.
      </p>
    </Disclosure>
  );
}
