import { Search } from 'lucide-react';
import Form from 'next/form';
import { Button } from './button.tsx';

export interface SearchFieldProps {
  /** The page that answers, such as "/reports". */
  action: string;
  label: string;
  name?: string;
  defaultValue?: string | undefined;
  placeholder?: string;
  /** Other parameters of the address that a search must not lose. */
  keep?: Record<string, string | undefined>;
  id?: string;
}

export function SearchField({
  action,
  label,
  name = 'q',
  defaultValue,
  placeholder,
  keep = {},
  id = 'search',
}: SearchFieldProps) {
  return (
    <search className="print:hidden">
      <Form action={action} className="flex min-w-0">
        {Object.entries(keep).map(([key, value]) =>
          value ? <input key={key} type="hidden" name={key} value={value} /> : null,
        )}
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <input
          id={id}
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder ?? label}
          className="min-h-11 w-full min-w-0 rounded-l border border-r-0 border-line-strong bg-white px-3 py-2 placeholder:text-muted focus-visible:z-10"
        />
        <Button type="submit" variant="secondary" className="rounded-l-none">
          <Search aria-hidden />
          <span className="sr-only">Tìm</span>
        </Button>
      </Form>
    </search>
  );
}
