import { ChevronDown, CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean | undefined;
  labelHidden?: boolean | undefined;
}

interface FieldProps extends FieldTexts {
  id: string;
  className?: string | undefined;
  children: ReactNode;
}

export function fieldDescription(id: string, { hint, error }: Pick<FieldTexts, 'hint' | 'error'>) {
  return classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
}

// The id is the name wherever there is one, so that an error summary can link to `#name`.
function useFieldId(props: { id?: string | undefined; name?: string | undefined }): string {
  const generated = useId();
  return props.id ?? props.name ?? generated;
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-semibold text-danger">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <span className="sr-only">Lỗi: </span>
        {children}
      </span>
    </p>
  );
}

function Optional() {
  return <span className="font-normal text-muted"> (không bắt buộc)</span>;
}

export function Field({
  id,
  label,
  hint,
  error,
  optional = false,
  labelHidden = false,
  className,
  children,
}: FieldProps) {
  return (
    <div className={classNames('flex flex-col gap-1.5', error && 'border-l-4 border-danger pl-3', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-semibold'}>
        {label}
        {optional ? <Optional /> : null}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className="prose-width text-sm text-muted">
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {children}
    </div>
  );
}

const control = classNames(
  'w-full rounded border border-line-strong bg-white px-3 text-base text-ink placeholder:text-muted',
  'hover:border-ink focus-visible:outline-offset-0 aria-invalid:border-2 aria-invalid:border-danger',
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-surface-strong disabled:text-muted',
  // A select always counts as read-only in CSS.
  'not-[select]:read-only:bg-surface',
);

export type TextInputProps = FieldTexts & ComponentProps<'input'> & { fieldClassName?: string };

export function TextInput(props: TextInputProps) {
  const { label, hint, error, optional, labelHidden, className, fieldClassName, ...input } = props;
  const id = useFieldId(props);
  return (
    <Field {...{ id, label, hint, error, optional, labelHidden }} className={fieldClassName}>
      <input
        type="text"
        {...input}
        id={id}
        aria-describedby={fieldDescription(id, props)}
        aria-invalid={error ? true : undefined}
        className={classNames(control, 'min-h-11 py-2', className)}
      />
    </Field>
  );
}

export type TextareaProps = FieldTexts & ComponentProps<'textarea'> & { fieldClassName?: string };

export function Textarea(props: TextareaProps) {
  const { label, hint, error, optional, labelHidden, className, fieldClassName, ...input } = props;
  const id = useFieldId(props);
  return (
    <Field {...{ id, label, hint, error, optional, labelHidden }} className={fieldClassName}>
      <textarea
        rows={4}
        {...input}
        id={id}
        aria-describedby={fieldDescription(id, props)}
        aria-invalid={error ? true : undefined}
        className={classNames(control, 'field-sizing-content min-h-28 py-2 leading-relaxed', className)}
      />
    </Field>
  );
}

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export type SelectProps = FieldTexts &
  ComponentProps<'select'> & { options?: readonly SelectOption[]; fieldClassName?: string };

export function Select(props: SelectProps) {
  const {
    label,
    hint,
    error,
    optional,
    labelHidden,
    options,
    className,
    fieldClassName,
    children,
    ...input
  } = props;
  const id = useFieldId(props);
  return (
    <Field {...{ id, label, hint, error, optional, labelHidden }} className={fieldClassName}>
      <div className="relative">
        <select
          {...input}
          id={id}
          aria-describedby={fieldDescription(id, props)}
          aria-invalid={error ? true : undefined}
          className={classNames(control, 'min-h-11 appearance-none py-2 pr-10', className)}
        >
          {children}
          {options?.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute top-3 right-3 size-5 text-muted" />
      </div>
    </Field>
  );
}

const choice = 'mt-0.5 size-6 shrink-0 cursor-pointer accent-primary disabled:cursor-not-allowed';

export type CheckboxProps = Omit<FieldTexts, 'labelHidden' | 'optional'> &
  Omit<ComponentProps<'input'>, 'type'>;

export function Checkbox(props: CheckboxProps) {
  const { label, hint, error, className, ...input } = props;
  const id = useFieldId(props);
  return (
    <div className={classNames('flex flex-col gap-1', error && 'border-l-4 border-danger pl-3', className)}>
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      <div className="flex items-start gap-3">
        <input
          {...input}
          type="checkbox"
          id={id}
          aria-describedby={fieldDescription(id, props)}
          aria-invalid={error ? true : undefined}
          className={choice}
        />
        <div>
          <label htmlFor={id} className="cursor-pointer">
            {label}
          </label>
          {hint ? (
            <div id={`${id}-hint`} className="text-sm text-muted">
              {hint}
            </div>
          ) : null}
        </div>
      </div>
    </div>
  );
}

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export type RadioGroupProps = FieldTexts &
  Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue' | 'id'> & {
    name: string;
    options: readonly RadioOption[];
    value?: string | undefined;
    defaultValue?: string | undefined;
    inline?: boolean;
  };

export function RadioGroup(props: RadioGroupProps) {
  const {
    label,
    hint,
    error,
    optional,
    labelHidden,
    options,
    value,
    defaultValue,
    inline,
    className,
    ...input
  } = props;
  const { name } = input;
  return (
    <fieldset
      aria-describedby={fieldDescription(name, props)}
      className={classNames('flex flex-col gap-1.5', error && 'border-l-4 border-danger pl-3', className)}
    >
      <legend className={labelHidden ? 'sr-only' : 'mb-1.5 font-semibold'}>
        {label}
        {optional ? <Optional /> : null}
      </legend>
      {hint ? (
        <div id={`${name}-hint`} className="prose-width text-sm text-muted">
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={name}>{error}</FieldError> : null}
      <div className={inline ? 'flex flex-wrap gap-x-6 gap-y-2' : 'flex flex-col gap-2'}>
        {options.map((option, index) => {
          // The first choice carries the plain name, which is where the error summary leads.
          const id = index === 0 ? name : `${name}-${option.value}`;
          return (
            <div key={option.value} className="flex items-start gap-3">
              <input
                {...input}
                type="radio"
                id={id}
                value={option.value}
                disabled={option.disabled || input.disabled}
                {...(value === undefined ? {} : { checked: value === option.value })}
                {...(defaultValue === undefined ? {} : { defaultChecked: defaultValue === option.value })}
                aria-describedby={option.hint ? `${id}-option-hint` : undefined}
                className={choice}
              />
              <div>
                <label htmlFor={id} className="cursor-pointer">
                  {option.label}
                </label>
                {option.hint ? (
                  <div id={`${id}-option-hint`} className="text-sm text-muted">
                    {option.hint}
                  </div>
                ) : null}
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
