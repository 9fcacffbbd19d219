import { Alert } from '#components/ui/alert.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { messageOf } from '#lib/errors.ts';
import { type CoverageGroup, paragraphsIn, type SectionPlace } from '#lib/summaries/coverage.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { refusalToEditSummary } from '#lib/summaries/rules.ts';
import { CoverageTag } from './coverage-card.tsx';
import { DraftsPane, type OfferedDraft } from './drafts-pane.tsx';
import { paneIds } from './operation-names.ts';
import { ParagraphPane } from './paragraph-pane.tsx';
import { SectionOperations } from './section-operations.tsx';
import { SectionOutline } from './section-outline.tsx';
import { SectionReaders } from './section-readers.tsx';
import { SectionSteps } from './section-steps.tsx';
import { type SectionSources, SourcePane } from './source-pane.tsx';

interface SectionWorkbenchProps {
  actor: Actor;
  view: SummaryView;
  groups: readonly CoverageGroup[];
  place: SectionPlace;
  sources: SectionSources;
  drafts: OfferedDraft[];
  citationId: string | null;
}

/** Outline, text and sources side by side where there is room, else one below the other. */
export function SectionWorkbench(props: SectionWorkbenchProps) {
  const { actor, view, groups, place, sources, drafts, citationId } = props;
  const { section } = place;
  const name = section.label === '' ? section.title : `${section.label}. ${section.title}`;
  const refusal = refusalToEditSummary(view.status, actor);
  const editable = refusal === null;
  const outline = { summaryId: view.id, groups, current: section.key };
  // Beside the text, a pane scrolls by itself below the page's head.
  const side = 'xl:sticky xl:top-20 xl:-m-1 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto xl:p-1';
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[
          { label: 'Báo cáo tổng hợp', href: '/summaries' },
          { label: `Năm ${view.cycle.year}`, href: `/summaries/${view.id}` },
          { label: section.label === '' ? section.title : `Mục ${section.label}` },
        ]}
        meta={<CoverageTag section={section} />}
      />
      {refusal ? (
        <Alert title="Chỉ đọc" className="mb-6">
          {refusal.code === 'notAllowed'
            ? 'Chuyên viên tổng hợp soạn và sửa nội dung này.'
            : messageOf(refusal)}
        </Alert>
      ) : null}
      <nav
        aria-label="Các phần của trang"
        className="sticky top-0 z-20 -mx-4 mb-4 flex gap-x-6 border-b border-line bg-white px-4 sm:-mx-6 sm:px-6 lg:top-16 lg:-mx-8 lg:px-8 xl:hidden print:hidden"
      >
        <a href={`#${paneIds.editor}`} className="link inline-flex min-h-11 items-center">
          Soạn thảo
        </a>
        <a href={`#${paneIds.sources}`} className="link inline-flex min-h-11 items-center">
          Nguồn
        </a>
      </nav>
      <div className="grid gap-8 xl:grid-cols-[13rem_minmax(0,1fr)_20rem] xl:items-start xl:gap-6 2xl:grid-cols-[15rem_minmax(0,1fr)_25rem]">
        <div data-pane className={`${side} max-xl:hidden`}>
          {/* Room to bring the last entries up while the page's head is in view. */}
          <div className="pb-60">
            <SectionOutline {...outline} label="Đề cương" />
          </div>
        </div>
        <Disclosure wide summary="Đề cương" className="xl:hidden">
          <SectionOutline {...outline} label="Đề cương rút gọn" />
        </Disclosure>
        <div className="min-w-0">
          <SectionReaders
            accountId={actor.accountId}
            summaryId={view.id}
            sectionKey={section.key}
            versions={Object.fromEntries(
              paragraphsIn(view.paragraphs, section.key).map(({ id, version }) => [id, version]),
            )}
          />
          {editable ? <DraftsPane summaryId={view.id} sectionKey={section.key} drafts={drafts} /> : null}
          <ParagraphPane
            view={view}
            sectionKey={section.key}
            accountId={actor.accountId}
            editable={editable}
          />
          <SectionSteps summaryId={view.id} place={place} />
        </div>
        <div className={side}>
          <SourcePane
            view={view}
            sectionKey={section.key}
            editable={editable}
            sources={sources}
            citationId={citationId}
          />
        </div>
      </div>
      {editable ? <SectionOperations summaryId={view.id} sectionKey={section.key} /> : null}
    </>
  );
}
