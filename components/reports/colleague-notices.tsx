import { Users } from 'lucide-react';
import { Alert } from '#components/ui/alert.tsx';
import { formatDateTime } from '#lib/dates.ts';
import type { OtherPerson } from './presence.ts';
import type { ColleagueSave } from './use-colleagues.ts';

interface ColleagueNoticesProps {
  others: readonly OtherPerson[];
  saves: readonly ColleagueSave[];
  labelOf: (key: string) => string;
}

function presenceWords(others: readonly OtherPerson[]): string {
  const names = others.filter(({ self }) => !self).map(({ name }) => name);
  const people = names.length > 0 ? [`${names.join(', ')} đang mở mục này.`] : [];
  const self = others.some((one) => one.self) ? ['Đồng chí đang mở mục này ở một cửa sổ khác.'] : [];
  return [...people, ...self].join(' ');
}

/** Who else is here, and what they have just stored. */
export function ColleagueNotices({ others, saves, labelOf }: ColleagueNoticesProps) {
  const words = presenceWords(others);
  return (
    <>
      {words === '' ? null : (
        <p className="flex items-start gap-2 text-sm text-muted">
          <Users aria-hidden className="mt-0.5 size-4 shrink-0" />
          {words}
        </p>
      )}
      {saves.length === 0 ? null : (
        <Alert tone="info" live title="Nội dung vừa được người khác lưu và đã hiện trong ô">
          <ul>
            {saves.map(({ key, savedAt, savedBy }) => (
              <li key={key}>
                {labelOf(key) === '' ? '' : `${labelOf(key)}: `}
                {savedBy} lưu{savedAt === '' ? '' : ` lúc ${formatDateTime(new Date(savedAt))}`}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
