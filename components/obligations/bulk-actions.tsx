import { Button } from '#components/ui/button.tsx';

type Props = {
  formId: string;
  cycleId: string;
  /** Whether the reader acts on obligations, or reads and has lists and letters made. */
  mayAct: boolean;
  unit: string;
};

/** What can be done with the chosen obligations: each button opens its page with them in the address. */
export function BulkActions({ formId, cycleId, mayAct, unit }: Props) {
  const steps = [
    { to: '/reminders', label: 'Đôn đốc', act: true },
    { to: '/letters/new', label: 'Soạn công văn đôn đốc', act: false },
    { to: '/letters/new', label: 'In danh sách', act: false, kind: 'list' },
    { to: `/cycles/${cycleId}/extensions`, label: 'Gia hạn', act: true },
    { to: `/cycles/${cycleId}/confidential`, label: 'Ghi nhận gửi đường mật', act: true },
  ];
  return (
    <form id={formId} method="get" aria-label={`Thao tác với ${unit} đã chọn`}>
      <input type="hidden" name="cycle" value={cycleId} />
      <ul className="flex flex-wrap gap-2">
        {steps
          .filter(({ act }) => mayAct || !act)
          .map(({ to, label, kind }) => (
            <li key={label}>
              <Button
                type="submit"
                variant="secondary"
                size="small"
                formAction={to}
                {...(kind ? { name: 'kind', value: kind } : {})}
              >
                {label}
              </Button>
            </li>
          ))}
      </ul>
    </form>
  );
}
