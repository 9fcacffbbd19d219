import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';
import { deadlineHints } from '#lib/cycles/holidays.ts';
import { cycleKindLabels, cyclePhaseLabels, deadlineLabel, ladderStepLabel } from '#lib/cycles/labels.ts';
import type { CycleView } from '#lib/cycles/queries.ts';
import type { CyclePhase } from '#lib/cycles/schema.ts';
import { businessDate, formatBusinessDate, formatDate, formatDateTime } from '#lib/dates.ts';
import { organisationGroupLabels } from '#lib/organisations/labels.ts';
import { groupOf } from '#lib/organisations/rules.ts';
import { organisationGroups } from '#lib/organisations/schema.ts';
import { ChangeList } from './change-list.tsx';
import { DutyNotes } from './duty-notes.tsx';
import { CancelForm, CloseForm } from './state-forms.tsx';
import { UrgencyMark } from './urgency-mark.tsx';

const tones: Record<CyclePhase, Tone> = { open: 'success', planned: 'info', closed: 'neutral' };

interface CyclePageProps {
  cycle: CycleView;
  /** Decides on duties towards its body. */
  reviews: boolean;
  /** Has a list of cycles to go back to. */
  listed: boolean;
}

export function CyclePage({ cycle, reviews, listed }: CyclePageProps) {
  const { id, name, phase, kind, facts, mayManage, notes, changes, addressees } = cycle;
  const decides = reviews && phase !== 'planned' && addressees.length > 0;
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={listed ? [{ label: 'Kỳ báo cáo', href: '/cycles' }, { label: name }] : undefined}
        meta={
          <>
            <StatusTag tone={tones[phase]}>{cyclePhaseLabels[phase]}</StatusTag>
            <span>{cycleKindLabels[kind]}</span>
            <UrgencyMark urgency={facts.urgency} />
          </>
        }
        action={
          decides || mayManage ? (
            <>
              {decides ? (
                <>
                  <LinkButton href={`/cycles/${id}/confidential`} variant="secondary">
                    Gửi theo đường mật
                  </LinkButton>
                  <LinkButton href={`/cycles/${id}/extensions`} variant="secondary">
                    Gia hạn
                  </LinkButton>
                </>
              ) : null}
              {mayManage ? (
                <LinkButton href={`/cycles/${id}/change`}>
                  {phase === 'planned' ? 'Sửa kỳ báo cáo' : 'Thay đổi kỳ báo cáo'}
                </LinkButton>
              ) : null}
            </>
          ) : undefined
        }
      />
      <div className="flex max-w-4xl flex-col gap-6">
        {notes ? (
          <Card title="Cơ quan của đồng chí">
            <p className="mb-2">
              Hạn gửi: {deadlineLabel({ ...facts, extendedDeadline: notes.extension?.until ?? null })}
            </p>
            <DutyNotes notes={{ ...notes, changes: [] }} />
          </Card>
        ) : null}
        <Facts cycle={cycle} />
        {changes.length > 0 ? (
          <Card title="Các thay đổi đã báo">
            <ChangeList changes={changes} />
          </Card>
        ) : null}
        {addressees.length > 0 ? <Addressees cycle={cycle} /> : null}
        {mayManage ? (
          <Card title={phase === 'planned' ? 'Hủy kỳ báo cáo' : phase === 'open' ? 'Đóng kỳ' : 'Mở lại kỳ'}>
            {phase === 'planned' ? (
              <CancelForm cycleId={id} />
            ) : (
              <CloseForm key={phase} cycleId={id} closed={phase === 'closed'} />
            )}
          </Card>
        ) : null}
      </div>
    </>
  );
}

function Facts({
  cycle: { facts, template, announcedAt, phase, closedAt, mayManage },
}: {
  cycle: CycleView;
}) {
  const hints = mayManage ? deadlineHints(businessDate(facts.deadline)) : [];
  return (
    <Card title="Nội dung kỳ báo cáo">
      <DescriptionList
        items={[
          {
            term: 'Thời hạn',
            value: (
              <>
                {deadlineLabel({ ...facts, extendedDeadline: null })}
                {hints.map((hint) => (
                  <span key={hint} className="block text-sm text-muted">
                    {hint}
                  </span>
                ))}
              </>
            ),
          },
          {
            term: 'Bổ sung số liệu',
            value: facts.lateDataUntil ? `trước ngày ${formatDate(facts.lateDataUntil)}` : 'không nhận',
          },
          {
            term: 'Kỳ số liệu',
            value: `từ ${formatBusinessDate(facts.periodFrom)} đến hết ${formatBusinessDate(facts.periodTo)}`,
          },
          { term: 'Căn cứ', value: facts.legalBasis },
          { term: 'Văn bản yêu cầu', value: facts.originDocument || 'không có' },
          { term: 'Mẫu báo cáo', value: `${template.name} (bản ${template.version})` },
          {
            term: 'Mở',
            value: `${formatDateTime(facts.openedAt)}${
              phase === 'planned' ? '' : announcedAt ? ', đã báo các cơ quan' : ', đang báo các cơ quan'
            }`,
          },
          ...(closedAt ? [{ term: 'Đóng', value: formatDateTime(closedAt) }] : []),
          {
            term: 'Lịch nhắc',
            value:
              facts.ladder.length > 0 ? (
                <ul>
                  {facts.ladder.map((step) => (
                    <li key={step.days}>{ladderStepLabel(step)}</li>
                  ))}
                </ul>
              ) : (
                'không nhắc'
              ),
          },
        ]}
      />
    </Card>
  );
}

function Addressees({ cycle: { addressees, filed, phase } }: { cycle: CycleView }) {
  return (
    <Card
      title={`Cơ quan báo cáo (${addressees.length})`}
      lead={phase === 'planned' ? undefined : `${filed} cơ quan đã gửi.`}
    >
      <div className="flex flex-col gap-2">
        {organisationGroups.map((group) => {
          const members = addressees.filter(({ kind }) => groupOf(kind) === group);
          return members.length > 0 ? (
            <Disclosure key={group} summary={`${organisationGroupLabels[group]} (${members.length})`}>
              <ul className="gap-x-6 sm:columns-2">
                {members.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            </Disclosure>
          ) : null;
        })}
      </div>
    </Card>
  );
}
