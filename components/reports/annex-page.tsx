import { SectionComments } from '#components/comments/section-comments.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { rightsAsFiler } from '#lib/comments/rules.ts';
import type { CommentView } from '#lib/comments/schema.ts';
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
}

const figuresGuidance =
  'Viết số theo cách Việt Nam: 1.234 hoặc 1.234,5. Chỉ tiêu không có số liệu trong kỳ thì chọn “Không phát sinh”, không ghi số 0.';

/** The ten rows of "Có, Không, Ghi chú". */
export function ChecklistPage({ view, actor, annex, lastYear, comments }: AnnexPageProps<ChecklistAnnex>) {
  const refusal = refusalToEdit(view.state, annex.key, actor);
  const place = { accountId: actor.accountId, reportId: view.id };
  const answers = annex.rows.map(({ key, number }) => ({ key, label: `Dòng ${number}` }));
  return (
    <LastYearProvider lastYear={lastYear}>
      <SectionFrame
        view={view}
        section={annex}
        refusal={refusal}
        beside={
          <SectionComments
            comments={comments.filter(({ sectionKey }) => sectionKey === annex.key)}
            {...rightsAsFiler(view.state, actor)}
          />
        }
      >
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

export function FiguresPage({ view, actor, annex, lastYear, comments }: AnnexPageProps<FiguresAnnex>) {
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
        beside={
          <SectionComments
            comments={comments.filter(({ sectionKey }) => sectionKey === annex.key)}
            {...rightsAsFiler(view.state, actor)}
          />
        }
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
