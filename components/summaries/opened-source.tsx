import { X } from 'lucide-react';
import { DifferenceText } from '#components/reports/difference-text.tsx';
import { Link } from '#components/ui/link.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { wordDifferences } from '#lib/differences.ts';
import { answerText } from '#lib/reports/answer-text.ts';
import { confirmCitationAction, removeCitationAction, updateCitationAction } from '#lib/summaries/actions.ts';
import type { CitationView } from '#lib/summaries/paragraph-views.ts';
import { placeNames } from '#lib/summaries/places.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { paneIds, sectionHref } from './operation-names.ts';
import { TransitionForm } from './transition-form.tsx';

interface OpenedSourceProps {
  view: SummaryView;
  sectionKey: string;
  citationId: string | null;
  editable: boolean;
}

/** Characters around the cited words that are shown without unfolding anything. */
const around = 600;

/** The source of a citation, opened at the words; what became of it, where it changed, with the choice to keep or to update. */
export function OpenedSource({ view, sectionKey, citationId, editable }: OpenedSourceProps) {
  const citation = view.paragraphs.flatMap(({ citations }) => citations).find(({ id }) => id === citationId);
  if (!citation) return null;
  const { mark, title, receiptNumber, submissionId, answerKey, state, confirmed } = citation;
  const place = placeNames(view.template.definition)(answerKey);
  return (
    <section
      id={paneIds.opened}
      aria-labelledby={`${paneIds.opened}-ten`}
      className="mb-6 scroll-mt-14 rounded-md border border-primary bg-white p-3"
    >
      <div className="flex items-start justify-between gap-2">
        <h2 id={`${paneIds.opened}-ten`} className="font-semibold">
          [{mark}] {title}
        </h2>
        <Link
          href={sectionHref(view.id, sectionKey)}
          className="inline-flex size-8 shrink-0 items-center justify-center"
        >
          <X aria-hidden className="size-5" />
          <span className="sr-only">Đóng nguồn đang xem</span>
        </Link>
      </div>
      <p className="flex flex-wrap items-center gap-x-3 text-sm">
        <Link href={`/submissions/${submissionId}`} className="link inline-flex min-h-6 items-center">
          {receiptNumber}
        </Link>
        <span className="text-muted">{place.charAt(0).toUpperCase() + place.slice(1)}</span>
        {state === 'current' ? null : (
          <StatusTag tone={confirmed ? 'info' : 'warning'}>
            {confirmed ? 'Đã xác nhận giữ nguồn' : 'Nguồn đã thay đổi'}
          </StatusTag>
        )}
      </p>
      <Words view={view} citation={citation} />
      {state === 'current' ? null : <Changed citation={citation} />}
      {editable ? <Choices citation={citation} /> : null}
    </section>
  );
}

function Words({ view, citation }: { view: SummaryView; citation: CitationView }) {
  const { range, words, submissionId, answerKey } = citation;
  const snapshot = view.sources.find((source) => source.submissionId === submissionId)?.snapshot;
  const text = answerText(snapshot?.answers[answerKey]);
  const [from, to] = range ? [range.from, range.to] : [0, text.length];
  // A source that is not accepted any more is known by its cited words.
  if (text === '') return <blockquote className="mt-2 text-sm whitespace-pre-line">{words}</blockquote>;
  return (
    <p className="mt-2 max-h-80 overflow-y-auto text-sm whitespace-pre-line">
      {from > around ? '… ' : ''}
      {text.slice(Math.max(0, from - around), from)}
      <mark className="bg-gold-soft text-ink">{text.slice(from, to)}</mark>
      {text.slice(to, to + around)}
      {to + around < text.length ? ' …' : ''}
    </p>
  );
}

function Changed({ citation: { state, words, present } }: { citation: CitationView }) {
  if (state === 'withdrawn' || !present)
    return (
      <p className="mt-2 text-sm">
        Báo cáo đã bị trả lại hoặc mở lại và chưa được tiếp nhận lại; nội dung trên có thể còn thay đổi.
      </p>
    );
  if (present.passage === null)
    return (
      <p className="mt-2 text-sm">
        {present.text.trim() === ''
          ? 'Báo cáo mới không còn nội dung ở mục này.'
          : 'Báo cáo mới không còn câu này. Cập nhật sẽ dẫn cả mục của báo cáo mới.'}
      </p>
    );
  const now = present.text.slice(present.passage.from, present.passage.to);
  return (
    <div className="mt-2 text-sm">
      {now === words ? (
        <p>Báo cáo mới giữ nguyên câu này.</p>
      ) : (
        <>
          <p className="font-semibold">Thay đổi trong báo cáo mới</p>
          <p className="whitespace-pre-line">
            <DifferenceText differences={wordDifferences(words, now)} />
          </p>
        </>
      )}
    </div>
  );
}

function Choices({ citation: { id, state, stateKey, confirmed, present } }: { citation: CitationView }) {
  const fields = { citationId: id, state: stateKey };
  return (
    <div className="mt-3 flex flex-wrap items-start gap-3">
      {present && present.text.trim() !== '' ? (
        <TransitionForm
          action={updateCitationAction}
          label="Cập nhật theo báo cáo mới"
          pendingLabel="Đang cập nhật…"
          fields={fields}
        />
      ) : null}
      {state !== 'current' && !confirmed ? (
        <TransitionForm
          action={confirmCitationAction}
          label="Giữ dẫn nguồn"
          pendingLabel="Đang ghi…"
          variant="secondary"
          fields={fields}
        />
      ) : null}
      <TransitionForm
        action={removeCitationAction}
        label="Bỏ dẫn nguồn"
        pendingLabel="Đang bỏ…"
        variant="secondary"
        fields={{ citationId: id }}
      />
    </div>
  );
}
