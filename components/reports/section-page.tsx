import { FilerThreads } from '#components/comments/filer-threads.tsx';
import { SectionComments } from '#components/comments/section-comments.tsx';
import { importPath } from '#components/imports/paths.ts';
import { OwnBeside } from '#components/proposals/own-beside.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { rightsAsFiler } from '#lib/comments/rules.ts';
import type { CommentView, ThreadView } from '#lib/comments/schema.ts';
import type { OwnProposal } from '#lib/proposals/own-rules.ts';
import type { LastYear } from '#lib/reports/last-year-rules.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { refusalToEdit } from '#lib/reports/rules.ts';
import { findSection, sectionsOf } from '#lib/templates/rules.ts';
import { LastYearProvider } from './last-year-context.tsx';
import { LastYearPanel } from './last-year-panel.tsx';
import { LockedTexts } from './locked-texts.tsx';
import { ProposalsForm } from './proposals-form.tsx';
import { ReadAnswer } from './read-answer.tsx';
import { SectionForm } from './section-form.tsx';
import { SectionFrame } from './section-frame.tsx';
import { storedAnswer } from './stored-answers.ts';

interface SectionPageProps {
  view: ReportView;
  actor: Actor;
  sectionKey: string;
  spareId: string;
  lastYear: LastYear | null;
  comments: readonly CommentView[];
  threads: readonly ThreadView[];
  /** What became of proposals sent before; empty beside any other section. */
  proposals: readonly OwnProposal[];
}

/** One section of the text: to be written, or read where it is locked. */
export function SectionPage(props: SectionPageProps) {
  const { view, actor, sectionKey, spareId, lastYear, comments, threads, proposals } = props;
  const section = findSection(view.template.definition, sectionKey);
  const ref = sectionsOf(view.template.definition).find(({ key }) => key === sectionKey);
  if (!section || !ref) return null;
  const refusal = refusalToEdit(view.state, sectionKey, actor);
  const stored = storedAnswer(view, sectionKey);
  const place = { accountId: actor.accountId, reportId: view.id };
  return (
    <LastYearProvider lastYear={lastYear}>
      <SectionFrame
        view={view}
        section={ref}
        guidance={section.guidance}
        refusal={refusal}
        notesBeside
        beside={
          <>
            <FilerThreads
              {...{ view, actor, threads, sectionKey }}
              about={`mục ${ref.label}`}
              id="yeu-cau-sua"
            />
            <SectionComments
              comments={comments.filter((comment) => comment.sectionKey === sectionKey)}
              {...rightsAsFiler(view.state, actor)}
            />
            <OwnBeside proposals={proposals} />
            <LastYearPanel answerKey={sectionKey} />
          </>
        }
      >
        {refusal ? (
          <>
            <LockedTexts {...place} answers={[{ key: sectionKey, label: '' }]} />
            <ReadAnswer content={stored.content} />
          </>
        ) : section.kind === 'proposals' ? (
          <ProposalsForm {...place} stored={[stored]} spareId={spareId} />
        ) : (
          <SectionForm {...place} stored={[stored]} />
        )}
        {refusal ? null : (
          <p className="text-sm text-muted print:hidden">
            Đã viết sẵn trong Word?{' '}
            <Link href={importPath(view.id)} className="link">
              Nhập từ Word
            </Link>
          </p>
        )}
      </SectionFrame>
    </LastYearProvider>
  );
}
