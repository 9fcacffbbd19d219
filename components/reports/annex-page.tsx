import { FilerThreads } from '#components/comments/filer-threads.tsx';
import { SectionComments } from '#components/comments/section-comments.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { rightsAsFiler } from '#lib/comments/rules.ts';
import type { CommentView, ThreadView } from '#lib/comments/schema.ts';
import type { LastYear } from '#lib/reports/last-year-rules.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { refusalToEdit } from '#lib/reports/rules.ts';
import type { ChecklistAnnex, FiguresAnnex } from '#lib/templates/schema.ts';
import { ChecklistForm } from './checklist-form.tsx';
import { FiguresForm } from './figures-form.tsx';
import { LastYearProvider } from './last-year-context.tsx';
import { LockedTexts } from './locked-texts.tsx';
import { ReadAnnex } from './read-annex.tsx';
import { SectionFrame } from './section-frame.tsx';
import { storedAnswer } from './stored-answers.ts';

interface AnnexPageProps<Annex> {
  view: ReportView;
  actor: Actor;
  annex: Annex;
  lastYear: LastYear | null;
  comments: readonly CommentView[];
  threads: readonly ThreadView[];
}

const figuresGuidance =
  'Viết số theo cách Việt Nam: 1.234 hoặc 1.234,5. Chỉ tiêu không có số liệu trong kỳ thì chọn “Không phát sinh”, không ghi số 0.';

/** The ten rows of "Có, Không, Ghi chú". */
export function ChecklistPage(props: AnnexPageProps<ChecklistAnnex>) {
  const { view, actor, annex, lastYear } = props;
  const refusal = refusalToEdit(view.state, annex.key, actor);
  const place = { accountId: actor.accountId, reportId: view.id };
  const answers = annex.rows.map(({ key, number }) => ({ key, label: `Dòng ${number}` }));
  return (
    <LastYearProvider lastYear={lastYear}>
      <SectionFrame view={view} section={annex} refusal={refusal} beside={<Said {...props} />}>
        {refusal ? (
          <>
            <LockedTexts {...place} answers={answers} />
            <ReadAnnex view={view} label={annex.label} />
          </>
        ) : (
          <ChecklistForm
            {...place}
            annex={annex}
            stored={annex.rows.map(({ key }) => storedAnswer(view, key))}
          />
        )}
      </SectionFrame>
    </LastYearProvider>
  );
}

export function FiguresPage(props: AnnexPageProps<FiguresAnnex>) {
  const { view, actor, annex, lastYear } = props;
  const refusal = refusalToEdit(view.state, annex.key, actor);
  const place = { accountId: actor.accountId, reportId: view.id };
  const answers = annex.rows.map(({ key, number, label }) => ({ key, label: `${number}. ${label}` }));
  return (
    <LastYearProvider lastYear={lastYear}>
      <SectionFrame
        view={view}
        section={annex}
        guidance={figuresGuidance}
        refusal={refusal}
        beside={<Said {...props} />}
      >
        {refusal ? (
          <>
            <LockedTexts {...place} answers={answers} />
            <ReadAnnex view={view} label={annex.label} />
          </>
        ) : (
          <FiguresForm
            {...place}
            annex={annex}
            stored={annex.rows.map(({ key }) => storedAnswer(view, key))}
          />
        )}
      </SectionFrame>
    </LastYearProvider>
  );
}

/** What the receiver and the own leader said about the annex. */
function Said({ view, actor, annex, comments, threads }: AnnexPageProps<ChecklistAnnex | FiguresAnnex>) {
  return (
    <>
      <FilerThreads
        {...{ view, actor, threads }}
        sectionKey={annex.key}
        about={annex.label}
        id="yeu-cau-sua"
      />
      <SectionComments
        comments={comments.filter(({ sectionKey }) => sectionKey === annex.key)}
        {...rightsAsFiler(view.state, actor)}
      />
    </>
  );
}
