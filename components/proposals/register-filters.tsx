import { Select, TextInput } from '#components/ui/field.tsx';
import { FilterLinks, Toolbar } from '#components/ui/toolbar.tsx';
import { formatCount } from '#lib/numbers.ts';
import { proposalStateLabels } from '#lib/proposals/labels.ts';
import { type ProposalState, proposalStates, type RegisterParams } from '#lib/proposals/schema.ts';
import { proposalFieldLabels } from '#lib/reports/labels.ts';
import { proposalFields } from '#lib/reports/schema.ts';
import { registerHref } from './register-href.ts';

interface RegisterFiltersProps {
  params: RegisterParams;
  byState: Record<ProposalState, number>;
  /** Cycles to choose from, with the value that is in force. */
  cycles: readonly { id: string; name: string }[];
  cycle: string;
  searchLabel: string;
}

export function RegisterFilters({ params, byState, cycles, cycle, searchLabel }: RegisterFiltersProps) {
  const { q, state, field } = params;
  const kept = { q, field, cycle: params.cycle };
  return (
    <>
      <FilterLinks
        label="Tình trạng xử lý"
        items={[
          {
            href: registerHref(kept),
            label: 'Tất cả',
            count: formatCount(proposalStates.reduce((sum, one) => sum + byState[one], 0)),
            current: state === undefined,
          },
          ...proposalStates.map((one) => ({
            href: registerHref({ ...kept, state: one }),
            label: proposalStateLabels[one],
            count: formatCount(byState[one]),
            current: state === one,
          })),
        ]}
      />
      <Toolbar
        action="/proposals"
        label="Tìm và lọc đề xuất"
        keep={{ state }}
        resetHref={q || field || params.cycle ? registerHref({ state }) : undefined}
      >
        <TextInput
          key={`q ${q}`}
          name="q"
          type="search"
          label={searchLabel}
          placeholder="Có thể gõ không dấu"
          defaultValue={q}
          maxLength={200}
          fieldClassName="sm:w-72"
        />
        <Select
          key={`field ${field}`}
          name="field"
          label="Lĩnh vực"
          defaultValue={field ?? ''}
          options={[
            { value: '', label: 'Mọi lĩnh vực' },
            ...proposalFields.map((one) => ({ value: one, label: proposalFieldLabels[one] })),
          ]}
        />
        <Select
          key={`cycle ${cycle}`}
          name="cycle"
          label="Kỳ báo cáo"
          defaultValue={cycle}
          options={[
            ...cycles.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'all', label: 'Mọi kỳ' },
          ]}
          fieldClassName="sm:w-80"
        />
      </Toolbar>
    </>
  );
}
