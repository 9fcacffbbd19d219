import { CircleCheck, CircleX, History } from 'lucide-react';
import type { ReactNode } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';
import type { EditionHeadView } from '#lib/summaries/editions.ts';
import { editionStandingLabels } from '#lib/summaries/labels.ts';
import type { EditionStanding } from '#lib/summaries/schema.ts';
import { actOf } from './edition-words.ts';

const looks: Record<EditionStanding, { tone: Tone; icon?: typeof History }> = {
  unpublished: { tone: 'info' },
  in_force: { tone: 'success', icon: CircleCheck },
  replaced: { tone: 'warning', icon: History },
  corrected: { tone: 'warning', icon: History },
  recalled: { tone: 'danger', icon: CircleX },
};

export function EditionStandingTag({ standing }: { standing: EditionStanding }) {
  return <StatusTag {...looks[standing]}>{editionStandingLabels[standing]}</StatusTag>;
}

/** What happened to an edition after its publication, with the way to what took its place. */
export function StandingAlerts({ edition }: { edition: EditionHeadView }) {
  const { recalledAt, recalledBy, recallReason, successor } = edition;
  const alerts: ReactNode[] = [];
  if (recalledAt)
    alerts.push(
      <Alert key="recalled" tone="error" title={`Bản số ${edition.number} đã bị thu hồi`}>
        <p>
          {recalledBy} thu hồi lúc <Moment at={recalledAt} />.
        </p>
        <p className="whitespace-pre-line">Lý do: {recallReason}</p>
      </Alert>,
    );
  if (successor?.publishedAt)
    alerts.push(
      <Alert
        key="successor"
        tone="warning"
        title={`Đã được ${actOf(successor.kind)} bởi Bản số ${successor.number}`}
        action={
          <Link href={`/summaries/editions/${successor.id}`} className="link font-semibold">
            Mở Bản số {successor.number}
          </Link>
        }
      >
        <p>
          Bản số {successor.number} công bố lúc <Moment at={successor.publishedAt} />
          {successor.recalledAt ? ', nay cũng đã bị thu hồi' : ''}.
        </p>
        {successor.reason ? <p className="whitespace-pre-line">Lý do: {successor.reason}</p> : null}
      </Alert>,
    );
  return alerts.length > 0 ? <div className="mb-6 flex flex-col gap-4">{alerts}</div> : null;
}
