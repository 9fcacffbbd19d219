import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExactInstant } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { formatCount } from '#lib/numbers.ts';
import type { VersionView } from '#lib/reports/history.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';
import { type Question, sectionsOf } from '#lib/templates/rules.ts';
import { EarlierVersion } from './earlier-version.tsx';
import { historyPath, reportPath, sectionPath } from './paths.ts';

interface AnswerHistoryProps {
  view: ReportView;
  question: Question;
  versions: readonly VersionView[];
  /** There are older ones than these. */
  more: boolean;
  /** The one to be read, beside the present text. */
  chosen: (VersionView & { content: AnswerContent }) | null;
  mayRestore: boolean;
}

function nameOf(question: Question): string {
  switch (question.kind) {
    case 'text':
    case 'proposals':
      return question.section.title;
    case 'checklist':
      return `dòng ${question.row.number}`;
    case 'figure':
      return `${question.row.number}. ${question.row.label}`;
  }
}

/** The saved states of one answer: who saved when, what differs from the present text, and the way back to it. */
export function AnswerHistory({ view, question, versions, more, chosen, mayRestore }: AnswerHistoryProps) {
  const section = sectionsOf(view.template.definition).find(({ key }) => key === question.sectionKey);
  const label = section?.label ?? '';
  const oldest = versions.at(-1)?.version ?? 0;
  return (
    <>
      <PageHeader
        title={`Các lần lưu: ${label}. ${nameOf(question)}`}
        breadcrumbs={[
          { label: 'Báo cáo', href: '/reports' },
          { label: view.cycle.name, href: reportPath(view.id) },
          ...(section ? [{ label, href: sectionPath(view.id, section) }] : []),
          { label: 'Các lần lưu' },
        ]}
        lead="Mỗi lần lưu đều được giữ; các lần lưu cũ được thưa bớt theo thời gian. Bản đã gửi luôn được giữ nguyên."
      />
      <div className="flex max-w-4xl flex-col gap-8">
        {chosen ? (
          <EarlierVersion
            reportId={view.id}
            answerKey={question.key}
            chosen={chosen}
            present={view.saved[question.key] ?? null}
            mayRestore={mayRestore}
          />
        ) : null}
        {versions.length === 0 ? (
          <EmptyState title="Chưa có lần lưu nào" />
        ) : (
          <section aria-labelledby="cac-lan-luu">
            <h2 id="cac-lan-luu" className="mb-3 text-lg font-semibold">
              Danh sách
            </h2>
            <ol className="divide-y divide-line rounded-md border border-line">
              {versions.map((one) => (
                <VersionRow
                  key={one.version}
                  href={historyPath(view.id, question.key, one.version)}
                  one={one}
                  shown={one.version === chosen?.version}
                />
              ))}
            </ol>
            {more ? (
              <p className="mt-4">
                <Link href={`${historyPath(view.id, question.key)}?before=${oldest}`} className="link">
                  Các lần lưu cũ hơn
                </Link>
              </p>
            ) : null}
          </section>
        )}
      </div>
    </>
  );
}

interface VersionRowProps {
  href: string;
  one: VersionView;
  shown: boolean;
}

function VersionRow({ href, one, shown }: VersionRowProps) {
  const { version, savedAt, savedBy, words, current } = one;
  return (
    <li className={`flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 ${shown ? 'bg-primary-soft' : ''}`}>
      <span className="min-w-0 flex-1">
        <span className="font-medium">Lần {formatCount(version)}</span>, {savedBy} lưu lúc{' '}
        <ExactInstant at={savedAt} />
        {words === null ? null : <span className="text-muted"> · {formatCount(words)} từ</span>}
      </span>
      {current ? (
        <StatusTag tone="success">Bản hiện tại</StatusTag>
      ) : (
        <Link href={href} className="link inline-flex min-h-6 items-center" aria-current={shown || undefined}>
          Xem<span className="sr-only"> lần {formatCount(version)}</span>
        </Link>
      )}
    </li>
  );
}
