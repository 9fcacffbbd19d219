import { Select, TextInput } from '#components/ui/field.tsx';
import { Toolbar } from '#components/ui/toolbar.tsx';
import { timelinessLabels } from '#lib/cycles/labels.ts';
import { timelinessValues } from '#lib/cycles/schema.ts';
import { riskReasonLabels } from '#lib/obligations/labels.ts';
import { type DashboardParams, riskReasons } from '#lib/obligations/schema.ts';
import { organisationGroupLabels } from '#lib/organisations/labels.ts';
import type { OrganisationGroup } from '#lib/organisations/schema.ts';
import { obligationStateLabels } from '#lib/reports/labels.ts';
import { obligationStates } from '#lib/reports/schema.ts';
import { dashboardHref, isFiltered } from './dashboard-href.ts';

type Props = {
  params: DashboardParams;
  groups: OrganisationGroup[];
  regions: string[];
  columns: string[];
  word: string;
};

function optionsOf<Value extends string>(
  values: readonly Value[],
  labels: Record<Value, string>,
  all: string,
) {
  return [{ value: '', label: all }, ...values.map((value) => ({ value, label: labels[value] }))];
}

/** Search and filters as the address of the page; works as a plain GET form. */
export function ObligationFilters({ params, groups, regions, columns, word }: Props) {
  const { cycle, q, group, region, state, timeliness, risk, view, sort, dir } = params;
  return (
    <Toolbar
      action="/dashboard"
      label="Tìm và lọc danh sách"
      keep={{ cycle, view, sort: sort === 'code' ? undefined : sort, dir: dir === 'asc' ? undefined : dir }}
      resetHref={isFiltered(params) ? dashboardHref({ cycle, sort, dir }) : undefined}
    >
      {columns.map((column) => (
        <input key={column} type="hidden" name="cols" value={column} />
      ))}
      {/* Fields keep their first value while the page stays; a new address brings new fields. */}
      <TextInput
        key={`q ${q}`}
        name="q"
        type="search"
        label={`Tên hoặc mã ${word}`}
        placeholder="Có thể gõ không dấu"
        defaultValue={q}
        maxLength={200}
        fieldClassName="sm:w-64"
      />
      {groups.length > 1 ? (
        <Select
          key={`group ${group}`}
          name="group"
          label="Nhóm"
          defaultValue={group ?? ''}
          options={optionsOf(groups, organisationGroupLabels, 'Tất cả nhóm')}
        />
      ) : null}
      {regions.length > 1 ? (
        <Select
          key={`region ${region}`}
          name="region"
          label="Vùng"
          fieldClassName="sm:w-56"
          defaultValue={region ?? ''}
          options={[
            { value: '', label: 'Tất cả vùng' },
            ...regions.map((name) => ({ value: name, label: name })),
          ]}
        />
      ) : null}
      <Select
        key={`state ${state}`}
        name="state"
        label="Trạng thái"
        defaultValue={state ?? ''}
        options={optionsOf(obligationStates, obligationStateLabels, 'Mọi trạng thái')}
      />
      <Select
        key={`timeliness ${timeliness}`}
        name="timeliness"
        label="Thời hạn"
        defaultValue={timeliness ?? ''}
        options={optionsOf(timelinessValues, timelinessLabels, 'Mọi thời hạn')}
      />
      <Select
        key={`risk ${risk}`}
        name="risk"
        label="Nguy cơ chậm"
        defaultValue={risk ?? ''}
        options={[
          { value: '', label: 'Có và không' },
          { value: 'any', label: 'Có nguy cơ' },
          ...riskReasons.map((reason) => ({ value: reason, label: riskReasonLabels[reason] })),
        ]}
      />
    </Toolbar>
  );
}
